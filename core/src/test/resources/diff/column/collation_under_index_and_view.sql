-- old
create table t (a text, b varchar(9));
create index i on t (a);
create view v as select a, b from t order by a;
insert into t values ('a', 'b');
-- new
create table t (a text collate "C", b varchar(9) collate "POSIX");
create index i on t (a);
create view v as select a, b from t order by a;
