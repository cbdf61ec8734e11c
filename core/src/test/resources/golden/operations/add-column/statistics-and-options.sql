ALTER TABLE users ADD COLUMN city text;

ALTER TABLE users ALTER COLUMN city SET STATISTICS 500, ALTER COLUMN city SET (n_distinct = -0.5), ALTER COLUMN city SET (n_distinct_inherited = 9);

-- downgrade
ALTER TABLE users DROP COLUMN city;
