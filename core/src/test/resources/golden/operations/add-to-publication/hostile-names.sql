ALTER PUBLICATION "x""; drop table y; --" ADD TABLE "user", TABLES IN SCHEMA "x""; drop table y; --";

-- downgrade
ALTER PUBLICATION "x""; drop table y; --" DROP TABLE "user", TABLES IN SCHEMA "x""; drop table y; --";
