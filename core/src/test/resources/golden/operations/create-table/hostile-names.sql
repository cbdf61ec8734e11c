CREATE TABLE "x""; drop table y; --" (
    "user" text,
    "Users" text,
    "two words" text,
    "größe_数量_😀" text,
    "éééééééééééééééééééééééééééééééz" text,
    CONSTRAINT "éééééééééééééééééééééééééééééééz" PRIMARY KEY ("user", "Users"),
    CONSTRAINT "x""; drop table y; --2" CHECK ("two words" <> '')
);

COMMENT ON COLUMN "x""; drop table y; --"."größe_数量_😀" IS '''; drop table y; --';

-- downgrade
DROP TABLE "x""; drop table y; --";
