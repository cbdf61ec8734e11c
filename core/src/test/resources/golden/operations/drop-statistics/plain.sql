DROP STATISTICS stx;

-- downgrade
-- no inverse is known for drop statistics stx (Test.java:1: nobody said what the statistics were over)
