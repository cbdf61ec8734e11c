ALTER VIEW app.people OWNER TO app_owner;

-- downgrade
ALTER VIEW app.people OWNER TO old_owner;
