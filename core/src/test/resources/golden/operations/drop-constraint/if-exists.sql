ALTER TABLE offers DROP CONSTRAINT IF EXISTS uq_no;

-- downgrade
-- no inverse is known for drop constraint uq_no from offers (Test.java:1: nobody said what the constraint was)
