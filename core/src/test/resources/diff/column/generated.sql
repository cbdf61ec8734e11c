-- old
create table t (a int, b int, j int generated always as (b) stored, h int generated always as (a) stored);
create view v as select j from t;
insert into t values (1, 2);
create table u (a int, g int);
-- new
create table t (a int, b int, j bigint generated always as (b) stored, h int);
create view v as select j from t;
create table u (a int, g int generated always as (a * 2) stored);
