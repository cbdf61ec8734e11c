COMMENT ON VIEW app.people IS 'It''s good';

-- downgrade
COMMENT ON VIEW app.people IS NULL;
