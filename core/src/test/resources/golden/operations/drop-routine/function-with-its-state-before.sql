DROP FUNCTION one(integer);

-- downgrade
CREATE FUNCTION one(n integer)
    RETURNS integer
    LANGUAGE sql
    STABLE
    AS $retort$select n + 1$retort$;
