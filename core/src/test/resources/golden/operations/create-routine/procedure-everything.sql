CREATE PROCEDURE p(a integer, INOUT b text DEFAULT 'b')
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = 'app', 'pg_temp'
    AS $retort$begin b := 'c'; end$retort$;

-- downgrade
DROP PROCEDURE p(integer, text);
