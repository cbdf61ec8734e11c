-- old
create table t (a int, b text, c int);
create view v as select a from t;
create view w as select a from v;
create materialized view m as select a from v;
create function f() returns setof v language sql as 'select * from v';
grant select on v to pg_monitor;
-- new
create table t (a int, b text, c int);
create view v as select a, b from t;
create view w as select a from v;
create materialized view m as select a from v;
create function f() returns setof v language sql as 'select * from v';
grant select on v to pg_monitor;
