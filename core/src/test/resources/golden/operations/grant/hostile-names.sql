GRANT SELECT ("two words"), DELETE ON TABLE "user" TO "x""; drop table y; --";

-- downgrade
REVOKE SELECT ("two words"), DELETE ON TABLE "user" FROM "x""; drop table y; --";
