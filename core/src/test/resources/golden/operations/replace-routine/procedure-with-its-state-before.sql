CREATE OR REPLACE PROCEDURE tidy(days integer)
    LANGUAGE sql
    SECURITY DEFINER
    AS $retort$select 1$retort$;

-- downgrade
CREATE OR REPLACE PROCEDURE tidy(days integer)
    LANGUAGE sql
    AS $retort$delete from log$retort$;
