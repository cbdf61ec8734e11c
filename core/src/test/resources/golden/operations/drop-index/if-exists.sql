DROP INDEX IF EXISTS idx_no CASCADE;

-- downgrade
-- no inverse is known for drop index idx_no (Test.java:1: with CASCADE nobody knows what goes along with it)
