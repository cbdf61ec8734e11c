-- old
create table t (a int, b int);
create materialized view m as select a, sum(b) from t group by a;
create index on m (a);
create view v as select * from m;
-- new
create table t (a int, c bigint);
create materialized view m as select a, sum(c) from t group by a;
create index on m (a);
create view v as select * from m;
