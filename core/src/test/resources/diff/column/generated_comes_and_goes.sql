-- old
create table t (a int, c int, b int generated always as (a + 1) stored);
insert into t (a) values (1);
-- new
create table t (a int, c int, b int);
