CREATE INDEX idx_users ON users (email, "user");
