ALTER INDEX "x""; drop table y; --" SET TABLESPACE pg_default;

-- downgrade
ALTER INDEX "x""; drop table y; --" SET TABLESPACE pg_default;
