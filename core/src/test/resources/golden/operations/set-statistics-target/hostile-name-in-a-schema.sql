ALTER STATISTICS app."x""; drop table y; --" SET STATISTICS 0;

-- downgrade
ALTER STATISTICS app."x""; drop table y; --" SET STATISTICS -1;
