DROP FUNCTION app."x""; drop table y; --"();

-- downgrade
-- no inverse is known for drop function app.x"; drop table y; --() (Test.java:1: nobody said what it did)
