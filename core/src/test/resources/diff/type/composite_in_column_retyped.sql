-- old
create type c as (a int, b int);
create table t (id int, c c);
insert into t values (1, (1, 2));
-- new
create type c as (a bigint, b int);
create table t (id int, c c);
