COMMENT ON COLUMN app.far.id IS 'It''s good';

-- downgrade
COMMENT ON COLUMN app.far.id IS NULL;
