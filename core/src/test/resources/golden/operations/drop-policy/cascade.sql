DROP POLICY edit ON offers CASCADE;

-- downgrade
-- no inverse is known for drop policy edit on offers (Test.java:1: nobody said what CASCADE drops with it)
