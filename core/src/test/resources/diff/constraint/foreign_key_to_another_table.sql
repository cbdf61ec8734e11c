create table p (a int primary key);
create table q (a int primary key);
-- old
create table t (a int, constraint f foreign key (a) references p);
-- new
create table t (a int, constraint f foreign key (a) references q);
