CREATE OR REPLACE PROCEDURE tidy(days integer)
    LANGUAGE sql
    AS $retort$delete from log$retort$;

-- downgrade
-- no inverse is known for replace procedure tidy(integer) (Test.java:1: nobody said what it did before)
