-- since: 14
-- old
create type e as enum ('a', 'b');
create domain d as e;
create function f(x d) returns d language sql immutable return x;
create table t (a int, b d default f('a'::d));
insert into t values (1);
create view v as select f(b) as b from t;
-- new
create type e as enum ('b', 'a');
create domain d as e;
create table t (a int, b d default 'a');
insert into t values (1);
create view v as select b from t;
