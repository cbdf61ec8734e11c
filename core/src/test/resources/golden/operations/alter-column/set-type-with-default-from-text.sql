ALTER TABLE users ALTER COLUMN born DROP DEFAULT, ALTER COLUMN born SET DEFAULT '1970-01-01', ALTER COLUMN born TYPE text;

-- downgrade
-- no inverse is known for alter column users.born (Test.java:1: nobody said with .from(…) what it was before)
