CREATE FUNCTION f()
    RETURNS SETOF integer
    LANGUAGE sql
    ROWS 10
    AS $retort$select 1$retort$;

-- downgrade
DROP FUNCTION f();
