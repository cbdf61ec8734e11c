CREATE FUNCTION f()
    RETURNS bigint
    LANGUAGE internal
    WINDOW
    AS $retort$window_row_number$retort$;

-- downgrade
DROP FUNCTION f();
