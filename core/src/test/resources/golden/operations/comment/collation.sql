COMMENT ON COLLATION app.plain IS 'It''s good';

-- downgrade
COMMENT ON COLLATION app.plain IS NULL;
