CREATE FUNCTION f()
    RETURNS integer
    LANGUAGE sql
    PARALLEL RESTRICTED
    SET search_path = ''
    SET "DateStyle" = 'ISO', 'DMY'
    SET app.mode = 'it''s'
    AS $retort$select 1$retort$;

-- downgrade
DROP FUNCTION f();
