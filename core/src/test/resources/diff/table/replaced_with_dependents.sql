-- old
create table t (a int primary key, b int) partition by range (a);
create table u (x int references t);
create view v as select b from t;
create materialized view m as select b from v;
create function f(t) returns int language sql as 'select $1.b';
-- new
create table t (a int primary key, b int);
create table u (x int references t);
create view v as select b from t;
create materialized view m as select b from v;
create function f(t) returns int language sql as 'select $1.b';
