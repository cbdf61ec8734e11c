DROP TABLE "x""; drop table y; --";
