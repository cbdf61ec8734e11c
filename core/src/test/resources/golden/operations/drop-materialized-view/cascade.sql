DROP MATERIALIZED VIEW IF EXISTS totals CASCADE;

-- downgrade
-- no inverse is known for drop materialized view totals (Test.java:1: with CASCADE nobody knows what goes along with it)
