CREATE TABLE "x""; drop table y; --" PARTITION OF countries FOR VALUES IN ('''); drop table y; --', E'\\');

-- downgrade
DROP TABLE "x""; drop table y; --";
