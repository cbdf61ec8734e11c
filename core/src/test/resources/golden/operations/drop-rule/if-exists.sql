DROP RULE IF EXISTS nothing ON users;

-- downgrade
-- no inverse is known for drop rule nothing on users (Test.java:1: nobody said what the rule was)
