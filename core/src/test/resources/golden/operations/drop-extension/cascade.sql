DROP EXTENSION hstore CASCADE;

-- downgrade
-- no inverse is known for drop extension hstore (Test.java:1: nobody said what needed the extension)
