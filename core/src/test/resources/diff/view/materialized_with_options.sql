create table t (a int, b int);
-- old
create materialized view m with (fillfactor = 70) as select a from t with no data;
create index i on m (a);
-- new
create materialized view m as select a, b from t with no data;
create index i on m (a);
create unique index j on m (b);
