DROP FUNCTION IF EXISTS one(integer) CASCADE;

-- downgrade
-- no inverse is known for drop function one(integer) (Test.java:1: nobody said what CASCADE drops with it)
