ALTER TABLE users ALTER COLUMN id RESTART WITH 500;

-- downgrade
-- no inverse is known for alter column users.id (Test.java:1: nobody said with .from(…) what it was before)
