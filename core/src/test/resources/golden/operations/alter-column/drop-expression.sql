ALTER TABLE users ALTER COLUMN gross DROP EXPRESSION;

-- downgrade
-- no inverse is known for alter column users.gross (Test.java:1: PostgreSQL cannot make a column generated that is there already)
