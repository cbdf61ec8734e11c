CREATE FUNCTION f()
    RETURNS text
    LANGUAGE sql
    AS $retort$select 'a'$retort$;

-- downgrade
DROP FUNCTION f();
