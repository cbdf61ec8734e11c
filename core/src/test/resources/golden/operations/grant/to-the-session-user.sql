GRANT INSERT ON TABLE app.users TO SESSION_USER, reader;

-- downgrade
REVOKE INSERT ON TABLE app.users FROM SESSION_USER, reader;
