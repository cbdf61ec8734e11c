ALTER POLICY edit ON offers
    USING (id > 1);

-- downgrade
-- no inverse is known for alter policy edit on offers (Test.java:1: nobody said with .from(…) what it was before)
