CREATE INDEX idx_vector ON users USING gist ((to_tsvector('simple', email)) pg_catalog.tsvector_ops (siglen = 64));

-- downgrade
DROP INDEX idx_vector;
