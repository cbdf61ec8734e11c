ALTER TABLE users ENABLE REPLICA TRIGGER touch;

-- downgrade
-- no inverse is known for set firing of trigger touch on users (Test.java:1: nobody said when the trigger fired)
