CREATE TYPE span AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = pg_catalog.float8mi);

-- downgrade
DROP TYPE span;
