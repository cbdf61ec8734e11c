-- old
create table t (id int, a int not null, b int) partition by list (id);
create table t1 (id int, a int not null, b int not null);
alter table t attach partition t1 for values in (1);
create table p (a int not null);
create table c (a int not null) inherits (p);
-- new
create table t (id int, a int, b int) partition by list (id);
create table t1 (id int, a int not null, b int);
alter table t attach partition t1 for values in (1);
create table p (a int);
create table c (a int not null) inherits (p);
