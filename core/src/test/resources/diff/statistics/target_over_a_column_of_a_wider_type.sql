-- old
create table t (a int, b int);
create statistics s on a, b from t;
alter statistics s set statistics 70;
comment on statistics s is 'mine';
-- new
create table t (a bigint, b int);
create statistics s on a, b from t;
alter statistics s set statistics 70;
comment on statistics s is 'mine';
