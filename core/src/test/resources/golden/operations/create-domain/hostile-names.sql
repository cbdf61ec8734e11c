CREATE DOMAIN "user" AS text CONSTRAINT "x""; drop table y; --" CHECK (value <> ')');

-- downgrade
DROP DOMAIN "user";
