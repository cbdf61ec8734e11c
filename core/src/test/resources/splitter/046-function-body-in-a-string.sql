create function f() returns int language sql as 'select 1; select 2;';
create function g() returns text language plpgsql as 'begin return ''it''''s; so''; end';
select f(), g();
