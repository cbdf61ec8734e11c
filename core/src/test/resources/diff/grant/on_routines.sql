-- old
create function f(a int) returns int language sql as 'select a';
create procedure p() language sql as 'select 1';
create aggregate s(int) (sfunc = int4pl, stype = int);
revoke execute on function f(int) from public;
grant execute on procedure p() to pg_monitor;
-- new
create function f(a int) returns int language sql as 'select a';
create procedure p() language sql as 'select 1';
create aggregate s(int) (sfunc = int4pl, stype = int);
revoke execute on procedure p() from public;
grant execute on function s(int) to pg_monitor;
