ALTER TABLE users DROP COLUMN IF EXISTS "order";

-- downgrade
ALTER TABLE users ADD COLUMN "order" text;
