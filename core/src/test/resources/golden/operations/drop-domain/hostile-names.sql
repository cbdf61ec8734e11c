DROP DOMAIN "x""; drop table y; --";

-- downgrade
CREATE DOMAIN "x""; drop table y; --" AS text;
