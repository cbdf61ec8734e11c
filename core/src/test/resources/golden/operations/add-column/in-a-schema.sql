ALTER TABLE app.users ADD COLUMN phone text;

COMMENT ON COLUMN app.users.phone IS 'with country code';

-- downgrade
ALTER TABLE app.users DROP COLUMN phone;
