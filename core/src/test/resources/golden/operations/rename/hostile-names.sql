ALTER TRIGGER "user" ON "x""; drop table y; --" RENAME TO "x""; drop table y; --";

ALTER INDEX "two words" RENAME TO "größe_数量_😀";

ALTER ROLE "x""; drop table y; --" RENAME TO "éééééééééééééééééééééééééééééééz";

-- downgrade
ALTER ROLE "éééééééééééééééééééééééééééééééz" RENAME TO "x""; drop table y; --";

ALTER INDEX "größe_数量_😀" RENAME TO "two words";

ALTER TRIGGER "x""; drop table y; --" ON "x""; drop table y; --" RENAME TO "user";
