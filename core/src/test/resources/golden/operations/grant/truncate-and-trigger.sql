GRANT TRUNCATE, TRIGGER ON TABLE app.users TO reader, writer;

-- downgrade
REVOKE TRUNCATE, TRIGGER ON TABLE app.users FROM reader, writer;
