TRUNCATE app.offers;

-- downgrade
-- no inverse is known for truncate table app.offers (Test.java:1: its rows are gone)
