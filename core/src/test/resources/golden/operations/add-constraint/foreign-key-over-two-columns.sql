ALTER TABLE offers ADD CONSTRAINT fk_offers_tenant FOREIGN KEY (tenant, "user") REFERENCES users (tenant, name);

-- downgrade
ALTER TABLE offers DROP CONSTRAINT fk_offers_tenant;
