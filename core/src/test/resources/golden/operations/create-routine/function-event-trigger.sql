CREATE FUNCTION f()
    RETURNS event_trigger
    LANGUAGE plpgsql
    AS $retort$begin end$retort$;

-- downgrade
DROP FUNCTION f();
