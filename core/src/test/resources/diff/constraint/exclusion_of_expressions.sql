-- old
create table t (a int, b int, exclude using gist (int4range(a, b) with &&));
-- new
create table t (a int, b int, exclude using gist (int4range(a, b, '[]') with &&) where (a > 0));
