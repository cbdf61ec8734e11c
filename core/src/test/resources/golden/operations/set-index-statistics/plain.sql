ALTER INDEX idx_users ALTER COLUMN 1 SET STATISTICS 500;

-- downgrade
-- no inverse is known for set statistics of index idx_users (Test.java:1: nobody said what the statistics target was)
