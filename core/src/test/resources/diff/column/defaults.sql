-- old
create table t (a int default 1, b int, c int default 3, d int not null, e int);
-- new
create table t (a int default 2, b int default 5, c int, d int, e int not null);
