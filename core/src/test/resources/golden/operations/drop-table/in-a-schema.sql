DROP TABLE app.users;

-- downgrade
-- no inverse is known for drop table app.users (Test.java:1: nobody said what the table looked like)
