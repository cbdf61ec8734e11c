DROP PROCEDURE tidy(integer);

-- downgrade
-- no inverse is known for drop procedure tidy(integer) (Test.java:1: nobody said what it did)
