ALTER FUNCTION one(integer)
    RESET search_path;

-- downgrade
-- no inverse is known for alter function one(integer) (Test.java:1: nobody said with .from(…) what it was before)
