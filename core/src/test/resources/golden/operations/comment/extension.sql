COMMENT ON EXTENSION hstore IS 'of keys and values';

-- downgrade
COMMENT ON EXTENSION hstore IS NULL;
