-- old
create type e as enum ('b', 'd');
create table t (e e default 'b');
create view v as select * from t where e = 'b';
-- new
create type e as enum ('b', 'd', 'z');
create table t (e e default 'z', check (e <> 'z'));
create index i on t (e) where e = 'z';
create view v as select * from t where e = 'z';
