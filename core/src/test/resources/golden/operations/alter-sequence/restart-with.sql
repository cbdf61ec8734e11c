ALTER SEQUENCE numbers RESTART WITH 100;

-- downgrade
-- no inverse is known for alter sequence numbers (Test.java:1: nobody knows which number the sequence had reached)
