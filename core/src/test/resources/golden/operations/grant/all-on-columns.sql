GRANT ALL PRIVILEGES (id, name) ON TABLE app.users TO app_owner;

-- downgrade
REVOKE ALL PRIVILEGES (id, name) ON TABLE app.users FROM app_owner;
