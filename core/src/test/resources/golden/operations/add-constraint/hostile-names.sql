ALTER TABLE offers ADD CONSTRAINT "x""; drop table y; --" UNIQUE ("user");

-- downgrade
ALTER TABLE offers DROP CONSTRAINT "x""; drop table y; --";
