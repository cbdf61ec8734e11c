COMMENT ON TABLE app.users IS 'It''s good';

-- downgrade
COMMENT ON TABLE app.users IS NULL;
