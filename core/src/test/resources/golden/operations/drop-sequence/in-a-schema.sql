DROP SEQUENCE app.numbers;

-- downgrade
-- no inverse is known for drop sequence app.numbers (Test.java:1: nobody said which options the sequence had)
