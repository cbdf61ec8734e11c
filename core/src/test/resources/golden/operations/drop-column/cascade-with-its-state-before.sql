ALTER TABLE users DROP COLUMN id CASCADE;

-- downgrade
-- no inverse is known for drop column users.id (Test.java:1: with CASCADE nobody knows what goes along with it)
