DROP AGGREGATE total(integer);

-- downgrade
-- no inverse is known for drop aggregate total(integer) (Test.java:1: nobody said what it did)
