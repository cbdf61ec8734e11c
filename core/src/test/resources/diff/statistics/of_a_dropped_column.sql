-- old
create table t (a int, c int, b int);
create statistics s on a, b from t;
-- new
create table t (a int, c int);
create statistics s on a, c from t;
