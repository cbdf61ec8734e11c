GRANT SELECT ON ALL TABLES IN SCHEMA "x""; drop table y; --" TO "user";

-- downgrade
REVOKE SELECT ON ALL TABLES IN SCHEMA "x""; drop table y; --" FROM "user";
