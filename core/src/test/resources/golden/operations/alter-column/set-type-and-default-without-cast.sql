ALTER TABLE users ALTER COLUMN born DROP DEFAULT, ALTER COLUMN born TYPE timestamp USING born::timestamp, ALTER COLUMN born SET DEFAULT localtimestamp;

-- downgrade
-- no inverse is known for alter column users.born (Test.java:1: nobody said with .from(…) what it was before)
