COMMENT ON COLUMN app.users.id IS 'number';
