DROP TRIGGER IF EXISTS nothing ON users;

-- downgrade
-- no inverse is known for drop trigger nothing on users (Test.java:1: nobody said what the trigger was)
