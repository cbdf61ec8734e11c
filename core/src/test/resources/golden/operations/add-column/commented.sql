ALTER TABLE users ADD COLUMN price numeric(10,2);

COMMENT ON COLUMN users.price IS 'in euros, isn''t it?';

-- downgrade
ALTER TABLE users DROP COLUMN price;
