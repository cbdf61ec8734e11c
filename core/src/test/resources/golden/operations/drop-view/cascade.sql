DROP VIEW IF EXISTS people CASCADE;

-- downgrade
-- no inverse is known for drop view people (Test.java:1: nobody said what CASCADE drops with it)
