CREATE DOMAIN phone AS text COLLATE "C" DEFAULT 'it''s none' NOT NULL CONSTRAINT phone_digits CHECK (value ~ '^[0-9]+$') CONSTRAINT phone_short CHECK (length(value) < 20);

-- downgrade
DROP DOMAIN phone;
