-- old
create table t (a int, b int, g int generated always as (a + b) stored);
create index i on t (g);
create view v as select g from t;
insert into t values (1, 2);
-- new
create table t (a int, b int, g int generated always as (a - b) stored);
create index i on t (g);
create view v as select g from t;
