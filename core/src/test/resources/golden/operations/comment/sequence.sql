COMMENT ON SEQUENCE app.numbers IS 'It''s good';

-- downgrade
COMMENT ON SEQUENCE app.numbers IS NULL;
