-- old
create schema a;
create schema b;
grant usage on schema a to pg_monitor;
-- new
create schema a;
create schema b;
grant usage, create on schema b to pg_monitor;
grant create on schema a to public;
