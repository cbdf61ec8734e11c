ALTER TABLE users ALTER COLUMN gross SET EXPRESSION AS (net * 3);

-- downgrade
-- no inverse is known for alter column users.gross (Test.java:1: nobody said with .from(…) what it was before)
