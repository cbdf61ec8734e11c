CREATE TYPE span AS RANGE (SUBTYPE = double precision);

-- downgrade
DROP TYPE span;
