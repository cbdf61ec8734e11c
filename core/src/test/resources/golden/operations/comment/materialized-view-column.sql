COMMENT ON COLUMN app.folk.name IS 'It''s good';

-- downgrade
COMMENT ON COLUMN app.folk.name IS NULL;
