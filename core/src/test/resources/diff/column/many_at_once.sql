-- old
create table t (b int, d int, e int, a int, c int, f int);
create index i on t (a, b);
insert into t values (1, 2, 3, 4, 5, 6);
-- new
create table t (b bigint, d text, e int default 5, g int, h text default 'x', i boolean);
create index i on t (b, d);
