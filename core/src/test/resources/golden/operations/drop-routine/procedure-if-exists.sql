DROP PROCEDURE IF EXISTS nothing();

-- downgrade
-- no inverse is known for drop procedure nothing() (Test.java:1: nobody said what it did)
