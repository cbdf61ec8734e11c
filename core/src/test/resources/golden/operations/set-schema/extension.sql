ALTER EXTENSION hstore SET SCHEMA app;

-- downgrade
ALTER EXTENSION hstore SET SCHEMA public;
