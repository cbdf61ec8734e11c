ALTER TABLE offers ADD CONSTRAINT "x""; drop table y; --" UNIQUE ("user");
