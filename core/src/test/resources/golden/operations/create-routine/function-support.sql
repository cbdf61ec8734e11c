CREATE FUNCTION f(integer, integer)
    RETURNS SETOF integer
    LANGUAGE internal
    STRICT
    SUPPORT pg_catalog.generate_series_int4_support
    AS $retort$generate_series_int4$retort$;

-- downgrade
DROP FUNCTION f(integer, integer);
