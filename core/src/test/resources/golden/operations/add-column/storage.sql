ALTER TABLE users ADD COLUMN photo bytea STORAGE EXTERNAL;

-- downgrade
ALTER TABLE users DROP COLUMN photo;
