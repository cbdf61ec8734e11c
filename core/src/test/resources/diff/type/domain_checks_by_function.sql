create function f(a int) returns boolean language sql immutable as 'select a > 0';
create function g(a int) returns boolean language sql immutable as 'select a > 1';
-- old
create domain d as int check (f(value));
create table t (a d);
insert into t values (5);
-- new
create domain d as int check (g(value));
create table t (a d);
