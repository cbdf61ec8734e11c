ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok' AFTER 'sad';

-- downgrade
-- no inverse is known for add value 'ok' to enum mood (Test.java:1: PostgreSQL cannot take a value out of an enum type)
