CREATE INDEX idx_partial ON users (email) WHERE created_at is not null;

-- downgrade
DROP INDEX idx_partial;
