-- old
create materialized view m with (fillfactor = 70) as select 1 as a;
-- new
create materialized view m as select 1 as a;
