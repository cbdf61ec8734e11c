-- old
create table t (a int not null, b int, c int primary key, d int);
-- new
create table t (a int, b int not null, c int not null, d int primary key);
