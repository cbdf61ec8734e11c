DROP PROCEDURE tidy(integer);

-- downgrade
CREATE PROCEDURE tidy(days integer)
    LANGUAGE sql
    AS $retort$delete from log$retort$;
