ALTER TABLE users ADD COLUMN code text COLLATE pg_catalog."POSIX";

-- downgrade
ALTER TABLE users DROP COLUMN code;
