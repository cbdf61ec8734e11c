REVOKE ALL PRIVILEGES ON TABLE app.users FROM reader, writer;

-- downgrade
-- no inverse is known for revoke ALL on table app.users from reader, writer (Test.java:1: nobody said which of all privileges there were)
