COMMENT ON AGGREGATE app.total(integer) IS 'It''s good';

-- downgrade
COMMENT ON AGGREGATE app.total(integer) IS NULL;
