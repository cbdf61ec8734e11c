DROP EXTENSION hstore;

-- downgrade
-- no inverse is known for drop extension hstore (Test.java:1: nobody said which version of the extension it was, and where)
