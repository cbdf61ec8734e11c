ALTER TABLE bookings ADD CONSTRAINT fk FOREIGN KEY (room, PERIOD during) REFERENCES rooms (id, PERIOD during);

-- downgrade
ALTER TABLE bookings DROP CONSTRAINT fk;
