DROP FUNCTION IF EXISTS nothing(text, bigint);

-- downgrade
-- no inverse is known for drop function nothing(text, bigint) (Test.java:1: nobody said what it did)
