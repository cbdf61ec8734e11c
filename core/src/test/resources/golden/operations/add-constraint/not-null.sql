ALTER TABLE bookings ADD CONSTRAINT nn NOT NULL name;

-- downgrade
ALTER TABLE bookings DROP CONSTRAINT nn;
