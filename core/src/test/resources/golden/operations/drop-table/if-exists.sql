DROP TABLE IF EXISTS offers;

-- downgrade
-- no inverse is known for drop table offers (Test.java:1: nobody said what the table looked like)
