ALTER TABLE users DROP CONSTRAINT IF EXISTS uq_users CASCADE;

-- downgrade
-- no inverse is known for drop constraint uq_users from users (Test.java:1: with CASCADE nobody knows what goes along with it)
