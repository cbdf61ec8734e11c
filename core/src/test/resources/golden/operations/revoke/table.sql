REVOKE SELECT ON TABLE app.users FROM reader;

-- downgrade
GRANT SELECT ON TABLE app.users TO reader;
