DROP INDEX CONCURRENTLY idx_users_email;

-- downgrade
CREATE INDEX CONCURRENTLY idx_users_email ON users (email);
