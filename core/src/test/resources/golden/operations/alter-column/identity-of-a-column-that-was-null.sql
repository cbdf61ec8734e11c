ALTER TABLE users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY, ALTER COLUMN id SET NOT NULL, ALTER COLUMN id DROP DEFAULT, ALTER COLUMN id TYPE bigint USING id::bigint;

-- downgrade
-- no inverse is known for alter column users.id (Test.java:1: nobody said with .from(…) what it was before)
