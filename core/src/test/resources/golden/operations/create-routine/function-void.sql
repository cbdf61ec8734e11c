CREATE FUNCTION f()
    RETURNS void
    LANGUAGE sql
    AS $retort$$retort$;

-- downgrade
DROP FUNCTION f();
