ALTER TABLE users ADD COLUMN cv text COMPRESSION pglz;

-- downgrade
ALTER TABLE users DROP COLUMN cv;
