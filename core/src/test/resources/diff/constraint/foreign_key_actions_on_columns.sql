-- since: 15
create table p (a int, b int, primary key (a, b));
-- old
create table t (a int, b int, constraint f foreign key (a, b) references p on delete set null);
-- new
create table t (a int, b int, constraint f foreign key (a, b) references p on delete set null (b));
