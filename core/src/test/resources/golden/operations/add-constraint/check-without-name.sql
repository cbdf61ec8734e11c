ALTER TABLE bookings ADD CHECK (tenant > 0);

-- downgrade
-- no inverse is known for add constraint to bookings (Test.java:1: PostgreSQL chooses the name; give one with .named(…))
