GRANT MAINTAIN ON TABLE app.users TO reader;

-- downgrade
REVOKE MAINTAIN ON TABLE app.users FROM reader;
