ALTER TABLE "x""; drop table y; --" RENAME TO "user";

ALTER TABLE "user" RENAME TO "größe_数量_😀";

ALTER TABLE "größe_数量_😀" RENAME TO "éééééééééééééééééééééééééééééééz";

-- downgrade
ALTER TABLE "éééééééééééééééééééééééééééééééz" RENAME TO "größe_数量_😀";

ALTER TABLE "größe_数量_😀" RENAME TO "user";

ALTER TABLE "user" RENAME TO "x""; drop table y; --";
