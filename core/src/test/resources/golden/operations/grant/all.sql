GRANT ALL PRIVILEGES ON TABLE app.users TO app_owner;

-- downgrade
REVOKE ALL PRIVILEGES ON TABLE app.users FROM app_owner;
