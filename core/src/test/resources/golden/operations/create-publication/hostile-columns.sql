CREATE PUBLICATION "éééééééééééééééééééééééééééééééz" FOR TABLE "user" ("two words");

-- downgrade
DROP PUBLICATION "éééééééééééééééééééééééééééééééz";
