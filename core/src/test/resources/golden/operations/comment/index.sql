COMMENT ON INDEX app.users_idx IS 'It''s good';

-- downgrade
COMMENT ON INDEX app.users_idx IS NULL;
