COMMENT ON STATISTICS app.users_stats IS 'It''s good';

-- downgrade
COMMENT ON STATISTICS app.users_stats IS NULL;
