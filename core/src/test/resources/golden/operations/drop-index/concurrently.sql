DROP INDEX CONCURRENTLY idx_users_email;

-- downgrade
-- no inverse is known for drop index idx_users_email (Test.java:1: nobody said what the index was over)
