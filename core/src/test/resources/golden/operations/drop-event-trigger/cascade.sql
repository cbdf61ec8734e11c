DROP EVENT TRIGGER audit CASCADE;

-- downgrade
-- no inverse is known for drop event trigger audit (Test.java:1: with CASCADE nobody knows what goes along with it)
