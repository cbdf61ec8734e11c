-- old
create function f() returns int language sql as 'select 1';
create table t (a int default f(), b int default f() + 1);
insert into t default values;
-- new
create function f() returns bigint language sql as 'select 2';
create table t (a int default f(), b bigint default f() + 2);
