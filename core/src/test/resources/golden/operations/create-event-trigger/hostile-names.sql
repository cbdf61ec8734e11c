CREATE EVENT TRIGGER "user" ON sql_drop
    EXECUTE FUNCTION "x""; drop table y; --"();

-- downgrade
DROP EVENT TRIGGER "user";
