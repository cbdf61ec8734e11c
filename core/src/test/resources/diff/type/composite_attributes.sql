-- old
create type c as (a int, b text, d date);
create function f(x c) returns int language sql as 'select x.a';
-- new
create type c as (a int, d date, e jsonb);
create function f(x c) returns int language sql as 'select x.a';
