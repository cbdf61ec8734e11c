ALTER TABLE bookings ADD EXCLUDE USING gist (room WITH &&);

-- downgrade
-- no inverse is known for add constraint to bookings (Test.java:1: PostgreSQL chooses the name; give one with .named(…))
