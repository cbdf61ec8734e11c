create type x as enum ('a', 'b');
-- old
create domain d as x[] check (cardinality(value) < 5);
create table t (a d default '{a}');
insert into t default values;
-- new
create domain d as x[] check (cardinality(value) < 9) default '{b}';
create table t (a d default '{a}');
