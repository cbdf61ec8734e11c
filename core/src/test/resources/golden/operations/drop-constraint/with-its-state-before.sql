ALTER TABLE offers DROP CONSTRAINT uq_offers_id;

-- downgrade
ALTER TABLE offers ADD CONSTRAINT uq_offers_id UNIQUE (id);
