-- old
create function f(a int, b int default 1) returns int language sql as 'select a';
create view v as select f(1, 2) as x;
-- new
create function f(a int, b int) returns int language sql as 'select a';
create view v as select f(1, 2) as x;
