-- requires: 14
create function f() returns void begin atomic end;
create procedure p() begin atomic ; ; end; select 1;
