-- old
create type c as (a int, b text);
create table t (c c, cs c[]);
create view v as select c from t;
create function f(c) returns int language sql as 'select $1.a';
-- new
create type c as (a int, b text, d date);
create table t (c c, cs c[]);
create view v as select c from t;
create function f(c) returns int language sql as 'select $1.a';
