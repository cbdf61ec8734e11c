-- old
create table t (a int, c int);
create statistics s on a, c from t;
-- new
create table t (a int, c int, b int);
create statistics s on a, b, c from t;
comment on statistics s is 's';
