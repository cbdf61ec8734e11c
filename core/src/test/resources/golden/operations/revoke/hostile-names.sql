REVOKE SELECT ON TABLE "user" FROM "x""; drop table y; --";

-- downgrade
GRANT SELECT ON TABLE "user" TO "x""; drop table y; --";
