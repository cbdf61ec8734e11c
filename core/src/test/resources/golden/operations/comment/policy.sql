COMMENT ON POLICY users_see ON app.users IS 'It''s good';

-- downgrade
COMMENT ON POLICY users_see ON app.users IS NULL;
