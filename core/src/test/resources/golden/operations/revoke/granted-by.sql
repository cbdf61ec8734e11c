REVOKE SELECT ON TABLE app.users FROM reader GRANTED BY old_owner;

-- downgrade
GRANT SELECT ON TABLE app.users TO reader GRANTED BY old_owner;
