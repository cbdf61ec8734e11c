-- old
create table t (id int, at date) partition by range (at);
create table t_1 partition of t for values from ('2020-01-01') to ('2021-01-01');
create table t_2 partition of t for values from ('2021-01-01') to ('2022-01-01');
insert into t values (1, '2020-05-05'), (2, '2021-05-05');
-- new
create table t (id int, at date) partition by range (at);
create table t_1 partition of t for values from ('2020-01-01') to ('2021-01-01');
create table t_2 partition of t for values from ('2021-01-01') to ('2022-01-01');
create table t_3 partition of t for values from ('2022-01-01') to ('2023-01-01');
create table t_rest partition of t default;
