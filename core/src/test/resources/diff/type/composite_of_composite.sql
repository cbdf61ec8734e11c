-- old
create type c as (a int);
create type d as (c c, cs c[]);
create table t (id int, x d);
insert into t values (1, null);
-- new
create type c as (a bigint);
create type d as (c c, cs c[]);
create table t (id int, x d);
