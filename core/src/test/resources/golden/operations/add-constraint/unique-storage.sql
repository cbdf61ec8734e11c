ALTER TABLE bookings ADD CONSTRAINT uq UNIQUE (user_id, tenant) INCLUDE (name, ends) WITH (fillfactor = 70) USING INDEX TABLESPACE pg_default;

-- downgrade
ALTER TABLE bookings DROP CONSTRAINT uq;
