CREATE OR REPLACE FUNCTION one(n integer)
    RETURNS integer
    LANGUAGE sql
    STABLE
    AS $retort$select n + 1$retort$;

-- downgrade
-- no inverse is known for replace function one(integer) (Test.java:1: nobody said what it did before)
