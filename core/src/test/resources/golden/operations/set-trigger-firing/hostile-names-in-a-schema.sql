ALTER TABLE app.users DISABLE TRIGGER "x""; drop table y; --";

-- downgrade
ALTER TABLE app.users ENABLE TRIGGER "x""; drop table y; --";
