ALTER DOMAIN "x""; drop table y; --" SET NOT NULL;

-- downgrade
ALTER DOMAIN "x""; drop table y; --" DROP NOT NULL;
