DROP MATERIALIZED VIEW totals;

-- downgrade
-- no inverse is known for drop materialized view totals (Test.java:1: nobody said what the view showed)
