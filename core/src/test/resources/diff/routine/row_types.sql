-- old
create table t (a int);
create function f(t) returns t language sql as 'select $1';
create function g(t[]) returns int language sql as 'select 1';
create function h() returns t.a%type language sql as 'select 1';
-- new
create function f(int) returns int language sql as 'select $1';
