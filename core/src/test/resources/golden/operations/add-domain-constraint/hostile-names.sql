ALTER DOMAIN "x""; drop table y; --" ADD CONSTRAINT "x""; drop table y; --" CHECK (value <> '');

-- downgrade
ALTER DOMAIN "x""; drop table y; --" DROP CONSTRAINT "x""; drop table y; --";
