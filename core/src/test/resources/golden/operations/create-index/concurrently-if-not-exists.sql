CREATE INDEX CONCURRENTLY IF NOT EXISTS uq_soon ON users (id);

-- downgrade
-- no inverse is known for create index uq_soon (Test.java:1: with IF NOT EXISTS nobody knows whether it was there before)
