ALTER TABLE offers ADD CONSTRAINT fk_offers_tenant FOREIGN KEY (tenant, "user") REFERENCES users (tenant, name);
