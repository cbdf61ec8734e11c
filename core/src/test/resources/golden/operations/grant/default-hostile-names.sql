ALTER DEFAULT PRIVILEGES FOR ROLE "x""; drop table y; --" IN SCHEMA "user" GRANT SELECT ON TABLES TO "x""; drop table y; --";

-- downgrade
ALTER DEFAULT PRIVILEGES FOR ROLE "x""; drop table y; --" IN SCHEMA "user" REVOKE SELECT ON TABLES FROM "x""; drop table y; --";
