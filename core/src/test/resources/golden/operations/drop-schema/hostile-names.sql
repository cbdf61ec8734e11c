DROP SCHEMA "user";

-- downgrade
CREATE SCHEMA "user" AUTHORIZATION "x""; drop table y; --";
