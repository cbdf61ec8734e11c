ALTER TABLE "x""; drop table y; --" INHERIT "Users";

-- downgrade
ALTER TABLE "x""; drop table y; --" NO INHERIT "Users";
