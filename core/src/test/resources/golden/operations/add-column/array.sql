ALTER TABLE users ADD COLUMN tags text[];
