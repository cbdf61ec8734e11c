COMMENT ON PROCEDURE app.tidy() IS 'It''s good';

-- downgrade
COMMENT ON PROCEDURE app.tidy() IS NULL;
