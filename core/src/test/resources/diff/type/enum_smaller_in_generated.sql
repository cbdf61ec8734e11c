-- old
create type e as enum ('a', 'b', 'c');
create table t (a e, b e generated always as (a) stored);
insert into t values ('a');
-- new
create type e as enum ('a', 'b');
create table t (a e, b e generated always as (a) stored);
