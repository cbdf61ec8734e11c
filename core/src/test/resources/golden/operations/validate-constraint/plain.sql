ALTER TABLE offers VALIDATE CONSTRAINT ck;

-- downgrade
-- no inverse is known for validate constraint ck of offers (Test.java:1: nobody said what the constraint was)
