-- old
create table t (id int, at date) partition by range (at);
create table t_1 partition of t default;
-- new
create table t (id int, at date) partition by hash (id);
create table t_1 partition of t for values with (modulus 2, remainder 0);
create table t_2 partition of t for values with (modulus 2, remainder 1);
