create function f(a int) returns int language sql immutable as 'select a';
-- old
create table t (id int, a int default 1 + 2, b text default 'a' || 'b', c int default f(1), d text default current_user, e text[] default array['a', 'b']);
insert into t (id) values (1);
-- new
create table t (id int, a int default 2 + 1, b text default upper('ab'), c int default f(f(2)), d text default session_user, e text[] default '{a,b}');
