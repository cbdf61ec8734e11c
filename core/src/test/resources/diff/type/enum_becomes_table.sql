-- old
create type e as enum ('a');
create table t (id int, a e);
-- new
create table e (name text primary key);
create table t (id int, a text references e);
