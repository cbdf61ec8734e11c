-- old
create type e as enum ('a', 'b', 'c');
create type r as range (subtype = e);
create table t (id int, a r, b e);
insert into t values (1, '[a,c)', 'a');
-- new
create type e as enum ('a', 'c');
create type r as range (subtype = e);
create table t (id int, a r, b e);
