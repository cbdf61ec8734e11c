ALTER INDEX "Users" ATTACH PARTITION "two words";

-- downgrade
-- no inverse is known for attach index two words to Users (Test.java:1: PostgreSQL cannot detach an index)
