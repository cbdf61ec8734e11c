DROP INDEX CONCURRENTLY IF EXISTS idx_no;

-- downgrade
-- no inverse is known for drop index idx_no (Test.java:1: nobody said what the index was over)
