-- old
create table t (a int, b int generated always as (a * 2) stored);
create view v as select b from t;
insert into t (a) values (1);
-- new
create table t (a bigint, b bigint generated always as (a * 2) stored);
create view v as select b from t;
