-- old
create table t (id int, at date) partition by range (at);
create table t_1 partition of t default;
create index t_id on t (id);
create unique index t_u on t (id, at);
-- new
create table t (id int, at date) partition by range (at);
create table t_1 partition of t default;
create index t_id on t (id desc);
