-- old
create type e as enum ('a', 'b', 'c');
create table t (a int, b e default 'a', c e);
insert into t values (1);
-- new
create type e as enum ('b', 'a');
create table t (a int, b e default 'a', c e);
alter table t alter b set (n_distinct = 5), alter b set statistics 50, alter c set statistics 70;
insert into t values (1);
