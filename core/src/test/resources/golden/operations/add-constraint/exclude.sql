ALTER TABLE bookings ADD CONSTRAINT ex EXCLUDE (tenant WITH =);

-- downgrade
ALTER TABLE bookings DROP CONSTRAINT ex;
