-- old
create table t (a int);
create view v as select a from t;
create view w as select a from v;
create materialized view m as select a from t;
create index i on m (a);
-- new
create table t (a int);
create materialized view v as select a from t;
create view w as select a from v;
create view m as select a from t;
create index i on v (a);
