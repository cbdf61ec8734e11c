CREATE TYPE "user" AS ("x""; drop table y; --" text, "éééééééééééééééééééééééééééééééz" bigint);

-- downgrade
DROP TYPE "user";
