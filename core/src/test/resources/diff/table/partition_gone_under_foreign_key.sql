-- old
create table p (a int primary key) partition by range (a);
create table q partition of p for values from (0) to (10);
create table r partition of p for values from (10) to (20);
create table t (a int references p);
insert into p values (1);
-- new
create table p (a int primary key) partition by range (a);
create table q partition of p for values from (0) to (10);
create table t (a int references p);
