-- old
create function f(a int, b text default 'x') returns int language sql as 'select 1';
create function g() returns int language plpgsql volatile as 'begin return 1; end';
create procedure p(a int) language sql as 'select 1';
-- new
create function f(a int, b text default 'y') returns int language sql immutable strict parallel safe cost 10 as 'select 2';
create function g() returns int language plpgsql stable security definer set search_path = public as 'begin return 2; end';
create procedure p(a int) language plpgsql as 'begin null; end';
