-- old
create function f(a int) returns int language sql as 'select 1';
create table t (x int default f(1));
-- new
create function f(b int) returns int language sql as 'select 1';
create table t (x int default f(1));
