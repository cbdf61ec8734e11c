-- old
create function f() returns int language sql as 'select 1';
create table t (a int default f(), b int);
insert into t default values;
-- new
create function g() returns int language sql as 'select 1';
create table t (a int, b int default g());
