ALTER TABLE bookings ADD CONSTRAINT fk FOREIGN KEY (room, PERIOD during) REFERENCES rooms;

-- downgrade
ALTER TABLE bookings DROP CONSTRAINT fk;
