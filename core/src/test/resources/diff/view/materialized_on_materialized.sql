create table t (a int, b int);
-- old
create materialized view m as select a from t;
create materialized view n as select a from m;
create unique index i on n (a);
-- new
create materialized view m as select a + 1 as a from t;
create materialized view n as select a from m;
create unique index i on n (a);
