-- old
create table t (id int, b int, a int, constraint t_a check (a > 0), constraint t_b check (b > 0)) partition by list (id);
create table t1 partition of t for values in (1, 2);
create index t_i on t (b);
create index t_j on t (a);
-- new
create table t (id int, b int, c int, constraint t_b check (b > 1), constraint t_c check (c > 0)) partition by list (id);
create table t1 partition of t for values in (1, 3);
create index t_k on t (b, c);
create index t_i on t (b desc);
