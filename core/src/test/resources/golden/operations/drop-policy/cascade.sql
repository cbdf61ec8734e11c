DROP POLICY edit ON offers CASCADE;

-- downgrade
-- no inverse is known for drop policy edit on offers (Test.java:1: with CASCADE nobody knows what goes along with it)
