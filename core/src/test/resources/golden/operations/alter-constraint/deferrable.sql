ALTER TABLE offers ALTER CONSTRAINT fk DEFERRABLE INITIALLY IMMEDIATE;

-- downgrade
-- no inverse is known for alter constraint fk of offers (Test.java:1: nobody said what it was before)
