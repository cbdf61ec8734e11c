DROP TRIGGER "größe_数量_😀" ON "Users";

-- downgrade
-- no inverse is known for drop trigger größe_数量_😀 on Users (Test.java:1: nobody said what the trigger was)
