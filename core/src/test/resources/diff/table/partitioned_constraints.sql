create table p (id int primary key);
-- old
create table t (id int, at date, constraint t_u unique (id, at), constraint t_c check (id > 0)) partition by range (at);
create table t_1 partition of t default;
-- new
create table t (id int, at date, constraint t_p foreign key (id) references p, constraint t_c check (id > 1)) partition by range (at);
create table t_1 partition of t default;
