-- old
create type e as enum ('a');
create domain d as int;
create type c as (x int);
create sequence s;
revoke usage on type e from public;
grant usage on sequence s to pg_monitor;
-- new
create type e as enum ('a');
create domain d as int;
create type c as (x int);
create sequence s;
revoke usage on type d from public;
grant usage on type c to pg_monitor;
grant select, update on sequence s to pg_monitor;
