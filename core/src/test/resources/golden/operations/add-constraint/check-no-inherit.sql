ALTER TABLE bookings ADD CONSTRAINT ck CHECK (tenant > 0) NO INHERIT;

-- downgrade
ALTER TABLE bookings DROP CONSTRAINT ck;
