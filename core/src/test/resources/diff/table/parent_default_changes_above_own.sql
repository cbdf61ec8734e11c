-- old
create table p (a int default 1, b int) partition by list (a);
create table q partition of p for values in (1);
alter table q alter a set default 5;
create table r partition of p for values in (2);
-- new
create table p (a int default 2, b int) partition by list (a);
create table q partition of p for values in (1);
alter table q alter a set default 5;
create table r partition of p for values in (2);
