CREATE MATERIALIZED VIEW app.m AS
select 1 as one;

-- downgrade
DROP MATERIALIZED VIEW app.m;
