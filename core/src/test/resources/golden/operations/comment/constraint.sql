COMMENT ON CONSTRAINT users_positive ON app.users IS 'It''s good';

-- downgrade
COMMENT ON CONSTRAINT users_positive ON app.users IS NULL;
