DROP STATISTICS IF EXISTS nothing;

-- downgrade
-- no inverse is known for drop statistics nothing (Test.java:1: nobody said what the statistics were over)
