-- old
create table t (a int);
create index i on t ((a + 1));
alter index i alter column 1 set statistics 50;
comment on index i is 'i';
-- new
create table t (a int);
create index j on t ((a + 1));
alter index j alter column 1 set statistics 60;
comment on index j is 'i';
