ALTER TABLE users ALTER COLUMN born SET STORAGE EXTERNAL;

-- downgrade
-- no inverse is known for alter column users.born (Test.java:1: nobody said with .from(…) what it was before)
