ALTER EXTENSION hstore SET SCHEMA app;

-- downgrade
-- no inverse is known for move extension hstore to schema app (Test.java:1: nobody said in which schema it was before)
