-- old
create table t (a int, b int, constraint c check (a < b));
insert into t values (1, 2);
-- new
create table t (a bigint, b int, constraint c check (a <= b), check (a is not null or b is not null));
