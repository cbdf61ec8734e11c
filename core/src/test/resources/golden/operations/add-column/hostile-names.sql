ALTER TABLE users ADD COLUMN "x""; drop table y; --" text;

ALTER TABLE users ADD COLUMN "user" text;

ALTER TABLE users ADD COLUMN "éééééééééééééééééééééééééééééééz" text;

-- downgrade
ALTER TABLE users DROP COLUMN "éééééééééééééééééééééééééééééééz";

ALTER TABLE users DROP COLUMN "user";

ALTER TABLE users DROP COLUMN "x""; drop table y; --";
