CREATE MATERIALIZED VIEW m AS
select id from users;

-- downgrade
DROP MATERIALIZED VIEW m;
