-- old
create extension pgcrypto;
create table t (id uuid default gen_random_uuid());
-- new
create extension hstore;
create table t (id uuid default gen_random_uuid(), h hstore default 'a=>b');
create index i on t using gin (h);
create function f(hstore) returns text language sql as 'select 1::text';
