ALTER SEQUENCE "x""; drop table y; --" CYCLE;

-- downgrade
ALTER SEQUENCE "x""; drop table y; --" NO CYCLE;
