CREATE FUNCTION f(integer, integer)
    RETURNS boolean
    LANGUAGE sql
    AS $retort$select $1 < $2$retort$;

-- downgrade
DROP FUNCTION f(integer, integer);
