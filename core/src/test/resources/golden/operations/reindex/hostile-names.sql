REINDEX INDEX "x""; drop table y; --";

REINDEX INDEX "user";

-- downgrade
