CREATE INDEX idx_users ON users (email, "user");

-- downgrade
DROP INDEX idx_users;
