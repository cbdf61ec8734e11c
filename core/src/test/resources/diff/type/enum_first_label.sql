-- old
create type e as enum ('b');
create table t (a e);
-- new
create type e as enum ('a', 'b', 'c');
create table t (a e);
