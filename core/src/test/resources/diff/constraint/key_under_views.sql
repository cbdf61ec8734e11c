-- old
create table t (id int primary key, a text);
create view v as select id, a, count(*) from t group by id;
create function f() returns bigint language sql as 'select count(*) from v';
-- new
create table t (id int, a text, primary key (id, a));
create view v as select id, a, count(*) from t group by id, a;
create function f() returns bigint language sql as 'select count(*) from v';
