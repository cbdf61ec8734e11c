CREATE EXTENSION IF NOT EXISTS hstore SCHEMA extensions;

-- downgrade
-- no inverse is known for create extension hstore (Test.java:1: nobody knows whether the extension was there before)
