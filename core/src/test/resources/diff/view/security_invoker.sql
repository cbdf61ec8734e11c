-- since: 15
create table t (a int);
-- old
create view v with (security_invoker) as select a from t;
create view w as select a from t;
-- new
create view v as select a from t;
create view w with (security_invoker = true) as select a from t;
