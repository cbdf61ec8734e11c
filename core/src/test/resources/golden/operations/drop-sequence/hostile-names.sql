DROP SEQUENCE "x""; drop table y; --";

-- downgrade
CREATE SEQUENCE "x""; drop table y; --" NO CYCLE;
