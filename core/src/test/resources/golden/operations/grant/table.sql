GRANT INSERT, DELETE ON TABLE app.users TO reader;

-- downgrade
REVOKE INSERT, DELETE ON TABLE app.users FROM reader;
