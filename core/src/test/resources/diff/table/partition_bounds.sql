create table t (id int, c text) partition by list (c);
-- old
create table t_1 partition of t for values in ('a', 'b');
create table t_2 partition of t for values in ('c');
create table t_3 partition of t default;
-- new
create table t_1 partition of t for values in ('a');
create table t_2 partition of t for values in ('b', 'c');
create table t_3 partition of t for values in ('d');
