ALTER TABLE users ADD COLUMN "x""; drop table y; --" text;

ALTER TABLE users ADD COLUMN "user" text;

ALTER TABLE users ADD COLUMN "éééééééééééééééééééééééééééééééz" text;
