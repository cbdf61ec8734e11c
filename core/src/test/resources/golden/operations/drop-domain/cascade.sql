DROP DOMAIN email CASCADE;

-- downgrade
-- no inverse is known for drop domain email (Test.java:1: with CASCADE nobody knows what goes along with it)
