DROP TRIGGER touch ON users;

-- downgrade
-- no inverse is known for drop trigger touch on users (Test.java:1: nobody said what the trigger was)
