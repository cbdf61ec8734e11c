COMMENT ON CONSTRAINT email_at ON DOMAIN app.email IS 'It''s good';

-- downgrade
COMMENT ON CONSTRAINT email_at ON DOMAIN app.email IS NULL;
