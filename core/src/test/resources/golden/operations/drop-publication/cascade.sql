DROP PUBLICATION changes CASCADE;

-- downgrade
-- no inverse is known for drop publication changes (Test.java:1: with CASCADE nobody knows what goes along with it)
