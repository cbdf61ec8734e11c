DROP SEQUENCE IF EXISTS nothing;

-- downgrade
-- no inverse is known for drop sequence nothing (Test.java:1: nobody said which options the sequence had)
