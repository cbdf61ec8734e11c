ALTER STATISTICS stx SET STATISTICS 500;

-- downgrade
-- no inverse is known for set target of statistics stx (Test.java:1: nobody said what the target was)
