-- old
create table t (id int, up int);
create recursive view v (id) as select 1 union all select t.id from t join v on t.up = v.id;
create function f() returns setof v language sql as 'select * from v';
-- new
create table t (id bigint, up int);
create recursive view v (id) as select 1::bigint union all select t.id from t join v on t.up = v.id;
create function f() returns setof v language sql as 'select * from v';
