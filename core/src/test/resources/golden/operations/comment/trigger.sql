COMMENT ON TRIGGER users_touch ON app.users IS 'It''s good';

-- downgrade
COMMENT ON TRIGGER users_touch ON app.users IS NULL;
