create table p (a int default 1, b int) partition by list (a);
-- old
create table q partition of p for values in (1);
-- new
create table q partition of p for values in (1);
alter table q alter a set default 5, alter b set default 7;
