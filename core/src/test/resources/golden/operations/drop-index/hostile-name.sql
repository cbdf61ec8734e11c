DROP INDEX "x""; drop table y; --";
