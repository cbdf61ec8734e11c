-- since: 14
create table t (a int, b int);
-- old
create statistics s1 on (a + b) from t;
-- new
create statistics s1 on (a - b), a from t;
create statistics s2 on (a * b) from t;
