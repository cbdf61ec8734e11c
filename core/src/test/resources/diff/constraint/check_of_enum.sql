-- old
create type e as enum ('a', 'b');
create table t (a e, constraint c check (a = 'a'));
insert into t values ('a');
-- new
create type e as enum ('a', 'b', 'c');
create table t (a e, constraint c check (a in ('a', 'b')));
