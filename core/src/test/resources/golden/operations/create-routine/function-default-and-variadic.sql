CREATE FUNCTION f(a integer, b text DEFAULT 'it''s', VARIADIC more integer[] DEFAULT '{}')
    RETURNS integer
    LANGUAGE sql
    AS $retort$select a$retort$;

-- downgrade
DROP FUNCTION f(integer, text, integer[]);
