CREATE TYPE app.place AS (name text COLLATE "C");

-- downgrade
DROP TYPE app.place;
