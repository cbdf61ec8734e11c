-- old
create function f(a int) returns int language sql as 'select 1';
comment on function f(int) is 'one';
create procedure p() language sql as 'select 1';
comment on procedure p() is 'two';
-- new
create function f(a int) returns bigint language sql as 'select 1::bigint';
comment on function f(int) is 'one';
create procedure p() language sql as 'select 1';
comment on procedure p() is 'three';
