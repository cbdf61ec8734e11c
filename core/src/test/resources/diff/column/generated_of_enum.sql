create type e as enum ('a', 'b');
-- old
create table t (a text, b e, c boolean generated always as (b is null) stored);
insert into t (b) values ('a');
-- new
create table t (a text, b e, c e generated always as (b) stored);
