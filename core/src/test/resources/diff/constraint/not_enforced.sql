-- since: 18
create table p (id int primary key);
-- old
create table t (a int, b int, constraint c1 check (a > 0) not enforced, constraint f1 foreign key (b) references p not enforced);
-- new
create table t (a int, b int, constraint c1 check (a > 0), constraint f1 foreign key (b) references p);
