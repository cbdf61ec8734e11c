ALTER INDEX "x""; drop table y; --" ALTER COLUMN 1 SET STATISTICS 0;

-- downgrade
ALTER INDEX "x""; drop table y; --" ALTER COLUMN 1 SET STATISTICS -1;
