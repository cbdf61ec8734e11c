-- old
create type e as enum ('a', 'b');
create table t (id int, e e);
create function f(e) returns int language sql as 'select 1';
-- new
create table t (id int);
