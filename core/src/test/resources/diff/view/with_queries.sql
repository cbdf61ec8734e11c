create table t (a int, b int);
-- old
create view v as with x as (select a from t) select a from x;
-- new
create view v as with x as materialized (select a, b from t) select x.a, y.b from x, lateral (select x.b) y;
