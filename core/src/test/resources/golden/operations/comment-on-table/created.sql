COMMENT ON TABLE users IS 'It''s people';
