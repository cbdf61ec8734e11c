CREATE FUNCTION f()
    RETURNS integer
    LANGUAGE sql
    SET search_path = '$user', 'app', 'two words'
    AS $retort$select 1$retort$;

-- downgrade
DROP FUNCTION f();
