-- old
create function f(int) returns int language sql as 'select 1';
create function f(text) returns int language sql as 'select 1';
create view v as select f(1) as x;
-- new
create function f(text) returns int language sql as 'select 2';
create function f(bigint) returns bigint language sql as 'select 1::bigint';
create view v as select f(1) as x;
