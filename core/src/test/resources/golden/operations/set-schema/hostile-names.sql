ALTER TABLE public."x""; drop table y; --" SET SCHEMA "user";

-- downgrade
ALTER TABLE "user"."x""; drop table y; --" SET SCHEMA public;
