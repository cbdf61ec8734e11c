CREATE FUNCTION app.f()
    RETURNS text
    LANGUAGE sql
    AS $retort$select 'a'$retort$;

-- downgrade
DROP FUNCTION app.f();
