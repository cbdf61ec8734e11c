CREATE INDEX idx_including ON users (email) INCLUDE (id, "user");

-- downgrade
DROP INDEX idx_including;
