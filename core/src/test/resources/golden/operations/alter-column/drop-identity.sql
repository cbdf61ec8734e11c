ALTER TABLE users ALTER COLUMN id DROP IDENTITY;

-- downgrade
-- no inverse is known for alter column users.id (Test.java:1: nobody said with .from(…) what it was before)
