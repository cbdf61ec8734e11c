ALTER TABLE users ALTER COLUMN age TYPE bigint;

-- downgrade
ALTER TABLE users ALTER COLUMN age TYPE integer;
