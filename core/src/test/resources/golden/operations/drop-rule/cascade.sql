DROP RULE IF EXISTS keep ON users CASCADE;

-- downgrade
-- no inverse is known for drop rule keep on users (Test.java:1: nobody said what CASCADE drops with it)
