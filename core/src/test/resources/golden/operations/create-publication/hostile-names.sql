CREATE PUBLICATION "user" FOR TABLE "user";

-- downgrade
DROP PUBLICATION "user";
