ALTER TABLE bookings ADD CONSTRAINT ck CHECK (tenant > 0) NOT VALID;

-- downgrade
ALTER TABLE bookings DROP CONSTRAINT ck;
