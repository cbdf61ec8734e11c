ALTER TABLE app.users DISABLE RULE "x""; drop table y; --";

-- downgrade
ALTER TABLE app.users ENABLE RULE "x""; drop table y; --";
