create type e as enum ('a', 'b');
-- old
create table t (a text, b int);
create view v as select a from t;
grant select on v to pg_monitor;
grant select (a) on t to pg_monitor;
-- new
create table t (a e, b int);
create view v as select a from t;
grant select on v to pg_monitor;
grant select (a) on t to pg_monitor;
