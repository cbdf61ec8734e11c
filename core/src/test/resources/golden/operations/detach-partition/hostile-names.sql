ALTER TABLE "Users" DETACH PARTITION "two words";

-- downgrade
ALTER TABLE "Users" ATTACH PARTITION "two words" FOR VALUES IN (1);
