-- old
create table t (a int, b int, c int);
alter table t alter a set statistics 10, alter b set (n_distinct = 5), alter c set (n_distinct_inherited = -0.5);
-- new
create table t (a int, b int, c int);
alter table t alter a set statistics 20, alter b set (n_distinct = 6), alter c set statistics 100;
