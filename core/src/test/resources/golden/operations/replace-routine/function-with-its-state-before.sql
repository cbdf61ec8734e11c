CREATE OR REPLACE FUNCTION one(n integer)
    RETURNS integer
    LANGUAGE plpgsql
    STRICT
    COST 7
    AS $retort$begin return n; end$retort$;

-- downgrade
CREATE OR REPLACE FUNCTION one(n integer)
    RETURNS integer
    LANGUAGE sql
    STABLE
    AS $retort$select n + 1$retort$;
