ALTER TABLE users ENABLE REPLICA RULE keep;

-- downgrade
-- no inverse is known for set firing of rule keep on users (Test.java:1: nobody said when the rule fired)
