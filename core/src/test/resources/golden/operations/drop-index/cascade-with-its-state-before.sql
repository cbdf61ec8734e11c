DROP INDEX idx_users_email CASCADE;

-- downgrade
-- no inverse is known for drop index idx_users_email (Test.java:1: with CASCADE nobody knows what goes along with it)
