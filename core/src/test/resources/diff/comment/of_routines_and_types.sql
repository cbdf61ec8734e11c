-- old
create function f(a int) returns int language sql as 'select a';
create type e as enum ('a');
create domain d as int check (value > 0);
comment on function f(int) is 'f';
comment on type e is 'e';
-- new
create function f(a int) returns int language sql as 'select a';
create type e as enum ('a');
create domain d as int check (value > 0);
comment on domain d is 'd';
comment on constraint d_check on domain d is 'c';
