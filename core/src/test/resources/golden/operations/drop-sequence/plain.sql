DROP SEQUENCE numbers;

-- downgrade
-- no inverse is known for drop sequence numbers (Test.java:1: nobody said which options the sequence had)
