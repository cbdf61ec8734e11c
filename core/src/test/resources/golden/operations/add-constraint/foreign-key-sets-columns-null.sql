ALTER TABLE bookings ADD CONSTRAINT fk FOREIGN KEY (user_id, tenant) REFERENCES users (id, tenant) ON DELETE SET NULL (user_id);

-- downgrade
ALTER TABLE bookings DROP CONSTRAINT fk;
