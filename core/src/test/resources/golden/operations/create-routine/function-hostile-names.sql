CREATE FUNCTION "x""; drop table y; --"("x""; drop table y; --" text, "éééééééééééééééééééééééééééééééz" text)
    RETURNS TABLE ("user" text, "größe_数量_😀" text)
    LANGUAGE sql
    SET search_path = '''; drop table y; --'
    AS $retort$select '''; drop table y; --', '"'$retort$;

-- downgrade
DROP FUNCTION "x""; drop table y; --"(text, text);
