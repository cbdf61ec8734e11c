-- old
create table t (a int);
create view v as select a from t;
grant select on t to pg_monitor with grant option;
grant select on v to pg_monitor;
-- new
create table t (a int);
create view v as select a from t;
grant select on t to pg_monitor;
grant select on v to pg_monitor with grant option;
