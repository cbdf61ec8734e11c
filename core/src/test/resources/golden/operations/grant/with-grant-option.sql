GRANT INSERT ON TABLE app.users TO reader WITH GRANT OPTION;

-- downgrade
REVOKE INSERT ON TABLE app.users FROM reader;
