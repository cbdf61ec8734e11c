COMMENT ON TABLE users IS 'It''s people';

-- downgrade
COMMENT ON TABLE users IS NULL;
