GRANT INSERT ON TABLE app.people TO reader;

-- downgrade
REVOKE INSERT ON TABLE app.people FROM reader;
