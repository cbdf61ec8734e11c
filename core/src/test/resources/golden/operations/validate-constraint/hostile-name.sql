ALTER TABLE offers VALIDATE CONSTRAINT "x""; drop table y; --";

-- downgrade
-- no inverse is known for validate constraint x"; drop table y; -- of offers (Test.java:1: nobody said what the constraint was)
