ALTER TABLE users ADD COLUMN IF NOT EXISTS name text;

-- downgrade
-- no inverse is known for add column users.name (Test.java:1: with IF NOT EXISTS nobody knows whether it was there before)
