-- old
create table p (a int primary key);
create table t (a int references p, k int) partition by list (k);
create table t_1 partition of t for values in (1);
-- new
create table p (a bigint primary key);
create table t (a bigint references p, k int) partition by list (k);
create table t_1 partition of t for values in (1);
