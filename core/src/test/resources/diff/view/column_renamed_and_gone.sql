-- old
create table t (a int, b int);
create view v as select a, b from t;
create view w as select v.*, 1 as c from v;
-- new
create table t (a int, b int);
create view v as select a as x from t;
create view w as select v.*, 1 as c from v;
