ALTER TABLE offers ADD CONSTRAINT ck_offers_tenant CHECK (tenant > 0 and tenant < 100);

-- downgrade
ALTER TABLE offers DROP CONSTRAINT ck_offers_tenant;
