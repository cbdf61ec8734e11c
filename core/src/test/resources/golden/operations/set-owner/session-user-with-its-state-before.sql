ALTER TABLE app.users OWNER TO SESSION_USER;

-- downgrade
ALTER TABLE app.users OWNER TO old_owner;
