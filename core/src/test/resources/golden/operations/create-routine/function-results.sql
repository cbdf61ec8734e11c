CREATE FUNCTION f(INOUT a integer, OUT b text)
    RETURNS record
    LANGUAGE sql
    AS $retort$select a, 'b'$retort$;

-- downgrade
DROP FUNCTION f(integer);
