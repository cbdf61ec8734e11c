-- old
create table t (a int, b int, constraint x check (a > 0), constraint y check (b > 0));
-- new
create table t (a int, b int, constraint y check (a > 0), constraint x check (b > 0));
