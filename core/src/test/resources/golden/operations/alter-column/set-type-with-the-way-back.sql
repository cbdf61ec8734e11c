ALTER TABLE users ALTER COLUMN age TYPE text USING age::text;

-- downgrade
ALTER TABLE users ALTER COLUMN age TYPE integer USING age::integer;
