CREATE EXTENSION "uuid-ossp" SCHEMA "x""; drop table y; --";

-- downgrade
DROP EXTENSION "uuid-ossp";
