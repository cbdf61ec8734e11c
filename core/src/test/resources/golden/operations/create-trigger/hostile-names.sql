CREATE TRIGGER "x""; drop table y; --" AFTER UPDATE ON "Users"
    REFERENCING OLD TABLE AS "two words" NEW TABLE AS "user"
    FOR EACH STATEMENT
    EXECUTE FUNCTION "x""; drop table y; --"('''); drop table y; --');

-- downgrade
DROP TRIGGER "x""; drop table y; --" ON "Users";
