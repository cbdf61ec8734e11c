ALTER TABLE app.users OWNER TO app_owner;

-- downgrade
ALTER TABLE app.users OWNER TO old_owner;
