INSERT INTO "two words"."x""; drop table y; --" ("user", "größe_数量_😀") VALUES
    (1, 2)
ON CONFLICT ("größe_数量_😀") DO UPDATE SET "user" = excluded."user";

-- downgrade
-- no inverse is known for insert 1 row into two words.x"; drop table y; -- (Test.java:1: nobody said which rows to delete)
