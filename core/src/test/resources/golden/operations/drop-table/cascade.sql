DROP TABLE app.users CASCADE;

-- downgrade
-- no inverse is known for drop table app.users (Test.java:1: with CASCADE nobody knows what goes along with it)
