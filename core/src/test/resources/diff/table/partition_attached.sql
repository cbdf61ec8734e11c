create table t (id int, at date) partition by range (at);
-- old
create table t_1 (id int, at date);
create table t_2 partition of t for values from ('2021-01-01') to ('2022-01-01');
-- new
create table t_1 partition of t for values from ('2020-01-01') to ('2021-01-01');
create table t_2 (id int, at date);
