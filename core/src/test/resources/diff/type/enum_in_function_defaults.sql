-- old
create type e as enum ('a', 'b', 'c');
create function f(x e default 'a') returns e language sql immutable as 'select x';
create table t (a e default f());
insert into t default values;
-- new
create type e as enum ('b', 'a');
create function f(x e default 'a') returns e language sql immutable as 'select x';
create table t (a e default f());
