-- old
create table p (a int primary key) partition by range (a);
create table q partition of p for values from (0) to (10);
create table r partition of p for values from (10) to (20) partition by range (a);
create table s partition of r for values from (10) to (15);
create table t (a int);
-- new
create table p (a int primary key) partition by range (a);
create table q partition of p for values from (0) to (10);
create table t (a int references p);
create table u (a int references p);
