CREATE TYPE app.feeling AS ENUM ('sad');

-- downgrade
DROP TYPE app.feeling;
