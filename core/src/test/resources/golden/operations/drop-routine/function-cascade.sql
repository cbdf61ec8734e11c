DROP FUNCTION IF EXISTS one(integer) CASCADE;

-- downgrade
-- no inverse is known for drop function one(integer) (Test.java:1: with CASCADE nobody knows what goes along with it)
