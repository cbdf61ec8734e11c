CREATE PROCEDURE app."x""; drop table y; --"("user" integer)
    LANGUAGE plpgsql
    AS $retort$begin end$retort$;

-- downgrade
DROP PROCEDURE app."x""; drop table y; --"(integer);
