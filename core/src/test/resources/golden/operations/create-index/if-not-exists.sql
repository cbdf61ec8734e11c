CREATE INDEX IF NOT EXISTS idx_users_email ON users (id);

-- downgrade
-- no inverse is known for create index idx_users_email (Test.java:1: with IF NOT EXISTS nobody knows whether it was there before)
