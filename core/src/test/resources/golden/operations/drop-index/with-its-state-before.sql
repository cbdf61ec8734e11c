DROP INDEX idx_users_email;

-- downgrade
CREATE INDEX idx_users_email ON users (email);
