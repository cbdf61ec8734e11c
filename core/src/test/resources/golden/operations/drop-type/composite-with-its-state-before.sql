DROP TYPE app.address;

-- downgrade
CREATE TYPE app.address AS (street text);
