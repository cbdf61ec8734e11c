CREATE PROCEDURE p(a integer, OUT b text)
    LANGUAGE plpgsql
    AS $retort$begin b := 'c'; end$retort$;

-- downgrade
DROP PROCEDURE p(integer);
