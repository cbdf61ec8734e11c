-- old
create type e as enum ('a', 'b');
create table t (id int, e e) partition by range (id);
create table t_1 partition of t default;
create table q (e e);
create table r () inherits (q);
-- new
create type e as enum ('b', 'a');
create table t (id int, e e) partition by range (id);
create table t_1 partition of t default;
create table q (e e);
create table r () inherits (q);
