DROP VIEW IF EXISTS people CASCADE;

-- downgrade
-- no inverse is known for drop view people (Test.java:1: with CASCADE nobody knows what goes along with it)
