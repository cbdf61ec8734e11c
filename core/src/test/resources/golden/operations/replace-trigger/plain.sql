CREATE OR REPLACE TRIGGER touch BEFORE UPDATE ON users
    FOR EACH ROW
    EXECUTE FUNCTION touch();

-- downgrade
-- no inverse is known for replace trigger touch on users (Test.java:1: nobody said what the trigger was)
