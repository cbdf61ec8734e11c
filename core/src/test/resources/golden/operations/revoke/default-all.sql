ALTER DEFAULT PRIVILEGES FOR ROLE app_owner IN SCHEMA app REVOKE ALL PRIVILEGES ON TABLES FROM reader;

-- downgrade
-- no inverse is known for revoke ALL on new tables in schema app by app_owner from reader (Test.java:1: nobody said which of all privileges there were)
