DROP AGGREGATE rows(*);

-- downgrade
-- no inverse is known for drop aggregate rows() (Test.java:1: nobody said what it did)
