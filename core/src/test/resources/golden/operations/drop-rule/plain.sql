DROP RULE keep ON users;

-- downgrade
-- no inverse is known for drop rule keep on users (Test.java:1: nobody said what the rule was)
