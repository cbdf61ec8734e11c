COMMENT ON COLUMN users.id IS NULL;

-- downgrade
-- no inverse is known for comment on column users.id (Test.java:1: nobody said what the comment was)
