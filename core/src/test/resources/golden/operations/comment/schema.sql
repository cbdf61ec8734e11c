COMMENT ON SCHEMA app IS 'It''s good';

-- downgrade
COMMENT ON SCHEMA app IS NULL;
