DROP TYPE app_range;

-- downgrade
CREATE TYPE app_range AS RANGE (SUBTYPE = integer);
