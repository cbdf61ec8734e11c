COMMENT ON COLUMN app.people.name IS 'It''s good';

-- downgrade
COMMENT ON COLUMN app.people.name IS NULL;
