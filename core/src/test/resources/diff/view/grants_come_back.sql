-- old
create table t (a int);
create view v as select a from t;
grant select on v to public;
grant select (a) on t to public;
-- new
create table t (a bigint);
create view v as select a from t;
grant select on v to public;
grant select (a) on t to public;
