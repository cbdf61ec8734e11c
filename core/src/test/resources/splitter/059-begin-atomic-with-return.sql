-- requires: 14
create function f() returns int begin atomic select 1; return 2; end;
create function g(a int) returns int return case when a > 0 then 1 end;
create function h() returns text return 'end;';
