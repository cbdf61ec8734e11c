-- old
create type e as enum ('a', 'b');
create function f(x e default 'b') returns int language sql as 'select 1';
create table t (n int default f('b'));
-- new
create type e as enum ('b', 'a');
create function f(x e default 'a') returns int language sql as 'select 1';
create table t (n int default f('a'));
