DROP STATISTICS stx CASCADE;

-- downgrade
-- no inverse is known for drop statistics stx (Test.java:1: with CASCADE nobody knows what goes along with it)
