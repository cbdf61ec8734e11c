ALTER TABLE users DROP COLUMN "order";

-- downgrade
ALTER TABLE users ADD COLUMN "order" text;
