COMMENT ON TABLE users IS NULL;

-- downgrade
-- no inverse is known for comment on table users (Test.java:1: nobody said what the comment was)
