CREATE FUNCTION f()
    RETURNS integer
    LANGUAGE sql
    VOLATILE
    CALLED ON NULL INPUT
    SECURITY INVOKER
    NOT LEAKPROOF
    PARALLEL UNSAFE
    AS $retort$select 1$retort$;

-- downgrade
DROP FUNCTION f();
