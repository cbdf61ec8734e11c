-- old
create function f(a int) returns int language sql as 'select 1';
create procedure g(a int) language sql as 'select 1';
create function h(int, int) returns int language sql as 'select 1';
-- new
create procedure f(a int) language sql as 'select 1';
create function g(a int) returns int language sql as 'select 1';
create function s(int, int) returns int language sql as 'select 1';
create aggregate h(int) (sfunc = s, stype = int);
