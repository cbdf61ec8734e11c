ALTER TABLE offers ADD CONSTRAINT uq_offers UNIQUE (user_id, tenant);

-- downgrade
ALTER TABLE offers DROP CONSTRAINT uq_offers;
