-- old
create table t (a int, b int generated always as (a) stored);
grant select (a), update (b) on t to pg_monitor;
-- new
create table t (a int, b text generated always as (a::text) stored);
grant select (a), update (b) on t to pg_monitor;
