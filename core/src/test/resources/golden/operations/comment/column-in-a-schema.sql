COMMENT ON COLUMN app.users.id IS 'number';

-- downgrade
COMMENT ON COLUMN app.users.id IS NULL;
