-- old
create table t (a int, g int generated always as (a + 1) stored not null unique);
insert into t values (1);
-- new
create table t (a bigint, g bigint generated always as (a + 1) stored not null unique);
