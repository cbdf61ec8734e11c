ALTER TABLE offers DROP CONSTRAINT uq_offers_id;
