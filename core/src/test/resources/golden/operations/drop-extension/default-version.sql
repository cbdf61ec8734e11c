DROP EXTENSION hstore;

-- downgrade
CREATE EXTENSION hstore;
