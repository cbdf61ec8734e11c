CREATE SCHEMA "x""; drop table y; --" AUTHORIZATION "x""; drop table y; --";

CREATE SCHEMA "Users";

CREATE SCHEMA "éééééééééééééééééééééééééééééééz";

-- downgrade
DROP SCHEMA "éééééééééééééééééééééééééééééééz";

DROP SCHEMA "Users";

DROP SCHEMA "x""; drop table y; --";
