TRUNCATE offers RESTART IDENTITY;

-- downgrade
-- no inverse is known for truncate table offers (Test.java:1: its rows are gone)
