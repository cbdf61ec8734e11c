ALTER TABLE users ALTER COLUMN age DROP NOT NULL, ALTER COLUMN age DROP DEFAULT, ALTER COLUMN age TYPE text;

-- downgrade
-- no inverse is known for alter column users.age (Test.java:1: nobody said with .from(…) what it was before)
