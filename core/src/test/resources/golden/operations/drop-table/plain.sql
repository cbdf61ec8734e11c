DROP TABLE users;

-- downgrade
-- no inverse is known for drop table users (Test.java:1: nobody said what the table looked like)
