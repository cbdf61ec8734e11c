DROP POLICY IF EXISTS nothing ON offers;

-- downgrade
-- no inverse is known for drop policy nothing on offers (Test.java:1: nobody said what the policy was)
