ALTER TABLE users ADD COLUMN phone_number text;
