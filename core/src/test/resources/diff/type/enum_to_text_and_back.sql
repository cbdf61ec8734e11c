-- old
create type e as enum ('a', 'b');
create table t (id int, e e default 'a', f text default 'b', check (e <> 'b'));
create view v as select e from t;
insert into t values (1);
-- new
create table t (id int, e text default 'a', f varchar(3) default 'b', check (e <> 'b'));
create view v as select e from t;
