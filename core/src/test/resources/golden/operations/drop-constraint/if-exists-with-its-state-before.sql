ALTER TABLE offers DROP CONSTRAINT IF EXISTS uq_offers_id;

-- downgrade
ALTER TABLE offers ADD CONSTRAINT uq_offers_id UNIQUE (id);
