DROP POLICY edit ON offers;

-- downgrade
-- no inverse is known for drop policy edit on offers (Test.java:1: nobody said what the policy was)
