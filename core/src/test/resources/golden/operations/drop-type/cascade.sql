DROP TYPE mood CASCADE;

-- downgrade
-- no inverse is known for drop type mood (Test.java:1: with CASCADE nobody knows what goes along with it)
