CREATE EXTENSION earthdistance CASCADE;

-- downgrade
-- no inverse is known for create extension earthdistance (Test.java:1: nobody knows which other extensions come with it)
