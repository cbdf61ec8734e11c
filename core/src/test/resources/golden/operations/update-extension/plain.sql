ALTER EXTENSION hstore UPDATE;

-- downgrade
-- no inverse is known for update extension hstore (Test.java:1: few extensions have a script that leads back to an older version)
