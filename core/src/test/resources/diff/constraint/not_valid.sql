create table p (id int primary key);
-- old
create table t (a int, b int);
alter table t add constraint c1 check (a > 0) not valid;
alter table t add constraint f1 foreign key (b) references p not valid;
create table u (a int, b int, constraint c2 check (a > 0), constraint f2 foreign key (b) references p);
-- new
create table t (a int, b int, constraint c1 check (a > 0), constraint f1 foreign key (b) references p);
create table u (a int, b int);
alter table u add constraint c2 check (a > 0) not valid;
alter table u add constraint f2 foreign key (b) references p not valid;
