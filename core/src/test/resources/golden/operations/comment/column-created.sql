COMMENT ON COLUMN users."user" IS 'in the "role" of';

-- downgrade
COMMENT ON COLUMN users."user" IS NULL;
