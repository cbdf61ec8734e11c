CREATE PROCEDURE p()
    LANGUAGE sql
    AS $retort$delete from log$retort$;

-- downgrade
DROP PROCEDURE p();
