-- old
create table t (a int, b int);
create statistics s on a, b from t;
alter statistics s set statistics 10;
-- new
create table t (a int, b int);
create statistics s on a, b from t;
alter statistics s set statistics 20;
comment on statistics s is 'x';
