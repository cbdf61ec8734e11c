DROP EXTENSION hstore;

-- downgrade
CREATE EXTENSION hstore VERSION '1.4' SCHEMA public;
