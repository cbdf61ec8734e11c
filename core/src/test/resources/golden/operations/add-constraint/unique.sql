ALTER TABLE offers ADD CONSTRAINT uq_offers UNIQUE (user_id, tenant);
