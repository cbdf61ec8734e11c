create table p (a int);
create table q (b int);
-- old
create table c (a int, b int) inherits (p);
create table d (b int) inherits (q);
create table e (a int, b int);
-- new
create table c (a int, b int) inherits (q);
create table d (b int);
create table e (a int, b int) inherits (p, q);
