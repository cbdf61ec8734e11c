-- old
create table t (a text collate "C", b text, c varchar(3) collate "C");
create index on t (a);
create index on t (b);
create view v as select a, b from t;
-- new
create table t (a text, b text collate "C", c varchar(5) collate "POSIX");
create index on t (a);
create index on t (b);
create view v as select a, b from t;
