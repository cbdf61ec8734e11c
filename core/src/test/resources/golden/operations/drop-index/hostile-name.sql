DROP INDEX "x""; drop table y; --";

-- downgrade
-- no inverse is known for drop index x"; drop table y; -- (Test.java:1: nobody said what the index was over)
