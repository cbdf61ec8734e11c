-- old
create table t (a varchar(20));
-- new
create table t (a varchar(20) check (a in ('x', 'y')));
create table u (a varchar(20) check (a not in ('x', 'y')));
create view v as select * from t where a in ('a', 'b');
create index i on t (a) where a in ('x', 'y');
create domain d as varchar check (value in ('x', 'y'));
