ALTER TABLE "x""; drop table y; --" OWNER TO "x""; drop table y; --";

-- downgrade
-- no inverse is known for set owner of table x"; drop table y; -- to x"; drop table y; -- (Test.java:1: nobody said who the owner was)
