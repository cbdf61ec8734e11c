COMMENT ON COLUMN app.users.name IS 'It''s good';

-- downgrade
COMMENT ON COLUMN app.users.name IS NULL;
