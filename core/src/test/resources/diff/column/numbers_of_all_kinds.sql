-- old
create table t (a smallint, b integer, c bigint, d numeric, e numeric(5,2), f real, g double precision, h money);
insert into t values (1, 2, 3, 4, 5, 6, 7, 8);
-- new
create table t (a bigint, b numeric(12,0), c double precision, d integer, e numeric(8,3), f numeric, g real, h numeric);
