DROP TABLE "x""; drop table y; --";

-- downgrade
-- no inverse is known for drop table x"; drop table y; -- (Test.java:1: nobody said what the table looked like)
