-- requires: 14
create function f() returns int begin atomic select 1; select 2; end;
select f();
