ALTER TABLE "Users" ALTER COLUMN "x""; drop table y; --" SET NOT NULL, ALTER COLUMN "x""; drop table y; --" SET DEFAULT E'\\''';

-- downgrade
-- no inverse is known for alter column Users.x"; drop table y; -- (Test.java:1: nobody said with .from(…) what it was before)
