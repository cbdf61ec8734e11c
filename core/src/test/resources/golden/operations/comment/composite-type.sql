COMMENT ON TYPE app.address IS 'It''s good';

-- downgrade
COMMENT ON TYPE app.address IS NULL;
