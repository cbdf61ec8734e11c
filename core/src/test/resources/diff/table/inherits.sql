create table p (a int);
create table q (b int);
-- old
create table d (b int) inherits (q);
-- new
create table d (b int);
