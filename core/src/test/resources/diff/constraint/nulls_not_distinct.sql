-- since: 15
-- old
create table t (a int, b int, constraint u1 unique nulls not distinct (a), constraint u2 unique (b));
create table p (id int primary key);
create table c (a int, b int, constraint f foreign key (a) references p on delete set null (a));
-- new
create table t (a int, b int, constraint u1 unique (a), constraint u2 unique nulls not distinct (b));
create table p (id int primary key);
create table c (a int, b int, constraint f foreign key (a) references p on delete set null);
