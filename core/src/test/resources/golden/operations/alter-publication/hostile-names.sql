ALTER PUBLICATION "x""; drop table y; --" SET TABLE "user";

-- downgrade
-- no inverse is known for alter publication x"; drop table y; -- (Test.java:1: nobody said with .from(…) what it was before)
