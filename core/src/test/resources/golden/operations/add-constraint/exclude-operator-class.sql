ALTER TABLE bookings ADD CONSTRAINT ex EXCLUDE (name COLLATE "C" text_pattern_ops WITH operator(pg_catalog.=), tenant DESC WITH =);

-- downgrade
ALTER TABLE bookings DROP CONSTRAINT ex;
