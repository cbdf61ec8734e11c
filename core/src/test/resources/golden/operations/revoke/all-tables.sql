REVOKE SELECT ON ALL TABLES IN SCHEMA app FROM reader;

-- downgrade
-- no inverse is known for revoke SELECT on all tables in schema app from reader (Test.java:1: nobody said on which of all tables there were privileges)
