-- old
-- new
create table t (a int);
create view v as select a from t;
create function f(v) returns int language sql as 'select $1.a';
create view w as select f(v) as x from v;
create function g() returns setof w language sql as 'select * from w';
create table u (a v, b w);
