DROP RULE IF EXISTS keep ON users CASCADE;

-- downgrade
-- no inverse is known for drop rule keep on users (Test.java:1: with CASCADE nobody knows what goes along with it)
