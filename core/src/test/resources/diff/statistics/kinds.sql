create table t (a int, b int, c int);
-- old
create statistics s1 on a, b from t;
create statistics s2 (ndistinct) on a, b from t;
create statistics s3 on a, b from t;
alter statistics s3 set statistics 100;
comment on statistics s1 is 'x';
-- new
create statistics s1 on a, b, c from t;
create statistics s2 (ndistinct, mcv) on a, b from t;
create statistics s3 on a, b from t;
create statistics s4 (dependencies) on b, c from t;
alter statistics s4 set statistics 50;
comment on statistics s1 is 'x';
