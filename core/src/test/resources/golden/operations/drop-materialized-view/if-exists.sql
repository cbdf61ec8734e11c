DROP MATERIALIZED VIEW IF EXISTS nothing;

-- downgrade
-- no inverse is known for drop materialized view nothing (Test.java:1: nobody said what the view showed)
