ALTER TABLE users ADD COLUMN name_length integer GENERATED ALWAYS AS (length(name)) STORED;

-- downgrade
ALTER TABLE users DROP COLUMN name_length;
