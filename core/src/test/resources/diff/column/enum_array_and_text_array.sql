create type e as enum ('a', 'b');
-- old
create table t (a e[] default '{a}', b text[] default '{b}');
insert into t default values;
-- new
create table t (a text[] default '{a}', b e[] default '{b}');
