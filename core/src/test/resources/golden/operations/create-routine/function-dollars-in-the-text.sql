CREATE FUNCTION f()
    RETURNS text
    LANGUAGE sql
    AS $retort1$select $retort$a$retort$ || $$b$$$retort1$;

-- downgrade
DROP FUNCTION f();
