create table t (a int, b int);
-- old
create index i on t ((a + b), b, (a * b));
alter index i alter column 1 set statistics 100;
comment on index i is 'one';
-- new
create index i on t ((a + b), b, (a * b));
alter index i alter column 3 set statistics 200;
comment on index i is 'two';
