-- old
create type a as enum ('x');
create type b as (x int);
create domain c as text;
create table t (a a, c c);
insert into t values ('x', 'y');
-- new
create domain a as text;
create type b as enum ('x');
create type c as enum ('y', 'z');
create table t (a a, c c);
