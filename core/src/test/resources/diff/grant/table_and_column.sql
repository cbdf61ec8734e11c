-- old
create table t (a int, b int);
grant select on t to pg_monitor;
grant select (a), update (b) on t to pg_monitor;
-- new
create table t (a int, b int);
grant select (a) on t to pg_monitor;
