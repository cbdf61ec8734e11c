DROP INDEX app.idx;

-- downgrade
-- no inverse is known for drop index app.idx (Test.java:1: nobody said what the index was over)
