create table t (a int);
-- old
create view v as select a from t where a > 0 with local check option;
create view w as select a from v with cascaded check option;
-- new
create view v as select a from t where a > 1 with cascaded check option;
create view w as select a from v;
