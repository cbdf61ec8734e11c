-- old
create function f(a int) returns int language sql as 'select 1';
create function g(a int) returns table (x int) language sql as 'select 1';
create function h(a int, out x int, out y int) language sql as 'select 1, 2';
create function i(a int default 1) returns int language sql as 'select 1';
create function j(variadic a int[]) returns int language sql as 'select 1';
create view v as select f(1) as x, i(2) as y;
-- new
create function f(a bigint) returns int language sql as 'select 1';
create function g(a int) returns table (x int, y int) language sql as 'select 1, 2';
create function h(b int, out x int) language sql as 'select 1';
create function i(a int) returns int language sql as 'select 1';
create function j(a int[]) returns int language sql as 'select 1';
create view v as select f(1) as x, i(2) as y;
