create table t (a int, b int);
-- old
create view v as select a, rank() over (order by b) as r from t union all select 1, 2;
-- new
create view v as select a, rank() over (partition by a order by b desc) as r from t union select 1, 3;
