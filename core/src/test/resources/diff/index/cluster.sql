-- old
create table t (a int, b int);
create index i on t (a);
create index j on t (b);
alter table t cluster on i;
-- new
create table t (a int, b int);
create index i on t (a desc);
create index j on t (b);
alter table t cluster on i;
