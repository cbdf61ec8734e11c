-- old
create table t (a int, constraint c check (a > 0) no inherit);
create table u (b int) inherits (t);
-- new
create table t (a int, constraint c check (a > 0));
create table u (b int) inherits (t);
