COMMENT ON RULE users_keep ON app.users IS 'It''s good';

-- downgrade
COMMENT ON RULE users_keep ON app.users IS NULL;
