-- old
create table t (a int, b int, c int);
create statistics s on a, b from t;
create statistics r (mcv) on b, c from t;
-- new
create table t (a int, b int, c int);
create statistics s on a, c from t;
create statistics r (ndistinct) on c, b from t;
