ALTER TYPE mood ADD VALUE 'bad' AFTER 'sad';

-- downgrade
-- no inverse is known for add value 'bad' to enum mood (Test.java:1: PostgreSQL cannot take a value out of an enum type)
