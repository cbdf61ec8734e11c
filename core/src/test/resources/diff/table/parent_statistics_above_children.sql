-- old
create table p (a int, b text);
create table t (c int) inherits (p);
-- new
create table p (a int, b text);
create table t (c int) inherits (p);
alter table only p alter a set statistics 50;
alter table only p alter b set storage external;
alter table t alter b set storage main;
