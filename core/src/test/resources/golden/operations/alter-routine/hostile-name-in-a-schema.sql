ALTER FUNCTION app."x""; drop table y; --"()
    STRICT;

-- downgrade
-- no inverse is known for alter function app.x"; drop table y; --() (Test.java:1: nobody said with .from(…) what it was before)
