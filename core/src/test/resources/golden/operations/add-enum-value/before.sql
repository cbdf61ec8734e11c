ALTER TYPE mood ADD VALUE 'so so' BEFORE 'ok';

-- downgrade
-- no inverse is known for add value 'so so' to enum mood (Test.java:1: PostgreSQL cannot take a value out of an enum type)
