CREATE INDEX idx_users_created ON users (created_at);

-- downgrade
DROP INDEX idx_users_created;
