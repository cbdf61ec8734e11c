ALTER DOMAIN app.email OWNER TO app_owner;

-- downgrade
ALTER DOMAIN app.email OWNER TO old_owner;
