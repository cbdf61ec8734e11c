COMMENT ON COLUMN users."user" IS 'in the "role" of';
