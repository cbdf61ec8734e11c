ALTER TABLE users ADD COLUMN code text COLLATE "C" NOT NULL;

-- downgrade
ALTER TABLE users DROP COLUMN code;
