DROP SEQUENCE numbers CASCADE;

-- downgrade
-- no inverse is known for drop sequence numbers (Test.java:1: with CASCADE nobody knows what goes along with it)
