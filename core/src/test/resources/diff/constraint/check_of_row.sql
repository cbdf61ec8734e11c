-- old
create table t (a int, b int, constraint c check (t is not null));
-- new
create table t (a int, b int, constraint c check (t.* is not null and a > 0));
