ALTER TABLE "Users" DROP CONSTRAINT "x""; drop table y; --";

-- downgrade
ALTER TABLE "Users" ADD CONSTRAINT "x""; drop table y; --" CHECK (id > 0);
