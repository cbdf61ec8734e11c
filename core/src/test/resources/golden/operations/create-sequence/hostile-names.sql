CREATE SEQUENCE "x""; drop table y; --" OWNED BY offers."user";

CREATE SEQUENCE "user";

CREATE SEQUENCE "éééééééééééééééééééééééééééééééz";

-- downgrade
DROP SEQUENCE "éééééééééééééééééééééééééééééééz";

DROP SEQUENCE "user";

DROP SEQUENCE "x""; drop table y; --";
