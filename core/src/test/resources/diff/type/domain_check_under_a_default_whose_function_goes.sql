-- since: 14
-- old
create domain d as int check (value > 0);
create function f(x d) returns d language sql immutable return x;
create table t (a int, b d default f(1));
insert into t values (1);
-- new
create domain d as int check (value > -1) default 5;
create table t (a int, b d);
insert into t values (1, 1);
