DROP MATERIALIZED VIEW IF EXISTS totals CASCADE;

-- downgrade
-- no inverse is known for drop materialized view totals (Test.java:1: nobody said what CASCADE drops with it)
