create domain begin as int;
create function f(begin) returns begin language sql as 'select 1::begin;';
select f(1);
create table t (a begin); select 1;
