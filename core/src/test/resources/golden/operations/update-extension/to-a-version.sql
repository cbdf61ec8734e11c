ALTER EXTENSION hstore UPDATE TO '1.5';

-- downgrade
-- no inverse is known for update extension hstore to 1.5 (Test.java:1: few extensions have a script that leads back to an older version)
