ALTER TABLE app.users ADD COLUMN phone text;

COMMENT ON COLUMN app.users.phone IS 'with country code';
