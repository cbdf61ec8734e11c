ALTER TABLE users ADD COLUMN tags text[];

-- downgrade
ALTER TABLE users DROP COLUMN tags;
