ALTER TABLE users ALTER COLUMN age TYPE bigint;

-- downgrade
-- no inverse is known for alter column users.age (Test.java:1: nobody said with .from(…) what it was before)
