-- old
create table t (a int, b int) partition by range (a);
create table u partition of t for values from (0) to (10);
create index i on t (a);
create index j on u (b);
-- new
create table t (a int, b int) partition by range (a);
create table u partition of t for values from (0) to (10);
create index i on t (b);
create index j on u (a, b);
