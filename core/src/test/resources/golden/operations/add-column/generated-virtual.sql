ALTER TABLE users ADD COLUMN twice integer GENERATED ALWAYS AS (id * 2) VIRTUAL;

-- downgrade
ALTER TABLE users DROP COLUMN twice;
