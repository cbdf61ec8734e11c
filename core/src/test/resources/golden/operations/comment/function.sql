COMMENT ON FUNCTION app.twice(integer, text) IS 'It''s good';

-- downgrade
COMMENT ON FUNCTION app.twice(integer, text) IS NULL;
