COMMENT ON DOMAIN app.email IS 'It''s good';

-- downgrade
COMMENT ON DOMAIN app.email IS NULL;
