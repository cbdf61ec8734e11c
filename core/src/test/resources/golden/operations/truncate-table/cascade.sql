TRUNCATE offers CASCADE;

-- downgrade
-- no inverse is known for truncate table offers (Test.java:1: its rows are gone)
