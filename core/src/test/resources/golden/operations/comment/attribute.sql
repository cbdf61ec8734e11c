COMMENT ON COLUMN app.address.street IS 'It''s good';

-- downgrade
COMMENT ON COLUMN app.address.street IS NULL;
