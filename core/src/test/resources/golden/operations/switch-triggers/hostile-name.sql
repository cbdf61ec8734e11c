ALTER TABLE "x""; drop table y; --" DISABLE TRIGGER ALL;

-- downgrade
ALTER TABLE "x""; drop table y; --" ENABLE TRIGGER ALL;
