ALTER SEQUENCE numbers INCREMENT BY 2;

-- downgrade
-- no inverse is known for alter sequence numbers (Test.java:1: nobody said with .from(…) what it was before)
