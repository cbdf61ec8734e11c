-- old
create type e as enum ('b', 'd');
create table t (e e default 'b');
insert into t values ('d');
-- new
create type e as enum ('a', 'b', 'c', 'cc', 'd', 'x', 'y');
create table t (e e default 'b');
