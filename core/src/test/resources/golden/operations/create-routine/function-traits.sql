CREATE FUNCTION f()
    RETURNS integer
    LANGUAGE sql
    IMMUTABLE
    STRICT
    SECURITY DEFINER
    LEAKPROOF
    PARALLEL SAFE
    COST 0.5
    AS $retort$select 1$retort$;

-- downgrade
DROP FUNCTION f();
