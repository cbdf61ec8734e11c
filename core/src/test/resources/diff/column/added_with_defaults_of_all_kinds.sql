create type e as enum ('a', 'b');
create function f() returns int language sql as 'select 1';
-- old
create table t (id int);
insert into t values (1);
-- new
create table t (id int, a int default 1 not null, b e default 'a' not null, c int default f() not null, d timestamptz default now() not null, g text[] default '{}' not null, h int generated always as (id) stored, i bigint generated always as identity);
