CREATE UNIQUE INDEX uq_nulls ON users (email) INCLUDE (id) NULLS NOT DISTINCT;

-- downgrade
DROP INDEX uq_nulls;
