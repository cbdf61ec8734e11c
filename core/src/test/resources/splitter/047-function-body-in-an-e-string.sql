create function f() returns text language sql as E'select \'a;\\\\b\';';
select f();
