ALTER TABLE "Users" ALTER COLUMN "x""; drop table y; --" SET NOT NULL, ALTER COLUMN "x""; drop table y; --" SET DEFAULT E'\\''';
