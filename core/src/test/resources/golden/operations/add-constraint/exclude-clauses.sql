ALTER TABLE bookings ADD CONSTRAINT ex EXCLUDE USING gist (room WITH &&, (int4range(starts, ends)) WITH &&) INCLUDE (name) WITH (fillfactor = 70) USING INDEX TABLESPACE pg_default WHERE (tenant > 0) DEFERRABLE;

-- downgrade
ALTER TABLE bookings DROP CONSTRAINT ex;
