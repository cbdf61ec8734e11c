CREATE FUNCTION f("least" bigint)
    RETURNS TABLE (id bigint, name text)
    LANGUAGE sql
    AS $retort$select id, name from users where id >= least$retort$;

-- downgrade
DROP FUNCTION f(bigint);
