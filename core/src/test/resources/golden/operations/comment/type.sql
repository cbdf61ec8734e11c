COMMENT ON TYPE app.mood IS 'It''s good';

-- downgrade
COMMENT ON TYPE app.mood IS NULL;
