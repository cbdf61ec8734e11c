COMMENT ON FOREIGN TABLE app.far IS 'It''s good';

-- downgrade
COMMENT ON FOREIGN TABLE app.far IS NULL;
