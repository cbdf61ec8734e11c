ALTER TYPE app.mood ADD VALUE 'great';

-- downgrade
-- no inverse is known for add value 'great' to enum app.mood (Test.java:1: PostgreSQL cannot take a value out of an enum type)
