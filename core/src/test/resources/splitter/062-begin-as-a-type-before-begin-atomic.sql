-- requires: 14
create domain begin as int;
create function f(begin begin) returns begin begin atomic select 1::begin; select 2::begin; end;
select f(1);
