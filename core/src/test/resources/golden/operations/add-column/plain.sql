ALTER TABLE users ADD COLUMN phone_number text;

-- downgrade
ALTER TABLE users DROP COLUMN phone_number;
