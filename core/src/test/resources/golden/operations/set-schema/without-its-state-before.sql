ALTER TABLE users SET SCHEMA app;

-- downgrade
-- no inverse is known for move table users to schema app (Test.java:1: nobody said in which schema it was before)
