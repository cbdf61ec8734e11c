ALTER TABLE offers ADD CONSTRAINT fk_offers_user FOREIGN KEY (user_id) REFERENCES users (id);

-- downgrade
ALTER TABLE offers DROP CONSTRAINT fk_offers_user;
