DROP AGGREGATE IF EXISTS nothing(*);

-- downgrade
-- no inverse is known for drop aggregate nothing() (Test.java:1: nobody said what it did)
