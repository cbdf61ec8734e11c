ALTER TABLE offers ADD CONSTRAINT pk_offers PRIMARY KEY (id);

-- downgrade
ALTER TABLE offers DROP CONSTRAINT pk_offers;
