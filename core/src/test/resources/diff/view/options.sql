create table t (a int);
-- old
create view v with (security_barrier) as select a from t where a > 1;
create view w as select a from t where a > 1;
create view x as select a from t where a > 1 with local check option;
-- new
create view v as select a from t where a > 1;
create view w with (security_barrier = true) as select a from t where a > 1 with cascaded check option;
create view x as select a from t where a > 2;
