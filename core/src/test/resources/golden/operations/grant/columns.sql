GRANT UPDATE (name), INSERT (id, name), REFERENCES (id) ON TABLE app.users TO reader;

-- downgrade
REVOKE UPDATE (name), INSERT (id, name), REFERENCES (id) ON TABLE app.users FROM reader;
