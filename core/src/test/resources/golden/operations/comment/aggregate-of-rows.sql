COMMENT ON AGGREGATE app.number(*) IS 'It''s good';

-- downgrade
COMMENT ON AGGREGATE app.number(*) IS NULL;
