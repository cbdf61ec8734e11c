CREATE MATERIALIZED VIEW "x""; drop table y; --" ("user", "éééééééééééééééééééééééééééééééz") AS
select 1, 2;

-- downgrade
DROP MATERIALIZED VIEW "x""; drop table y; --";
