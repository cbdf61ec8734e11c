-- old
create table t (a text, b int, c varchar(5));
create index i on t (a, b);
create index j on t (upper(c)) include (b);
insert into t values ('1', 1, 'c');
-- new
create table t (a int, b bigint, c text);
create index i on t (a, b);
create index j on t (upper(c)) include (b);
