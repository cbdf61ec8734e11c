-- since: 18
-- old
create table t (a int constraint a_there not null, b int constraint b_there not null no inherit, c int, d int not null);
alter table t add constraint c_there not null c not valid;
-- new
create table t (a int constraint a_here not null, b int constraint b_there not null, c int constraint c_there not null, d int);
