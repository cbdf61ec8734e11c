create table p (a int, b int);
-- old
create table t (c int) inherits (p);
-- new
create table t (c int, a int default 5) inherits (p);
