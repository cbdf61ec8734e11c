ALTER TABLE users ALTER COLUMN born TYPE text COLLATE "C";

-- downgrade
ALTER TABLE users ALTER COLUMN born TYPE text;
