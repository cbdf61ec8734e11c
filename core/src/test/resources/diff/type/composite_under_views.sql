-- old
create type c as (a int, b text);
create table t (x c);
create view v as select (x).a, (x).b from t;
-- new
create type c as (a int, b text, d int);
create table t (x c);
create view v as select (x).a, (x).d from t;
