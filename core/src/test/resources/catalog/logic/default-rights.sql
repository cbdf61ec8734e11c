do $$ begin
    create role catalog_maker;
exception when duplicate_object or unique_violation then null;
end $$;
create schema app;
create schema "Odd ""schema""";
alter default privileges grant select, insert on tables to pg_monitor;
alter default privileges revoke execute on functions from public;
alter default privileges for role catalog_maker revoke usage on types from public;
alter default privileges for role catalog_maker grant usage on sequences to pg_monitor with grant option;
alter default privileges for role catalog_maker grant usage on schemas to pg_monitor;
alter default privileges in schema app grant execute on functions to pg_monitor;
alter default privileges in schema app grant all on tables to pg_monitor;
alter default privileges for role catalog_maker in schema "Odd ""schema""" grant usage, update on sequences to public;
alter default privileges for role catalog_maker in schema app grant usage on types to pg_monitor;
