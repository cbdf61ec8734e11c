-- old
create type c as (a int, d date);
create function f(x c) returns int language sql as 'select x.a';
-- new
create type c as (a int, d date, e jsonb, g int);
create function f(x c) returns int language sql as 'select x.a';
