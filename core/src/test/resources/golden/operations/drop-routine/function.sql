DROP FUNCTION one(integer);

-- downgrade
-- no inverse is known for drop function one(integer) (Test.java:1: nobody said what it did)
