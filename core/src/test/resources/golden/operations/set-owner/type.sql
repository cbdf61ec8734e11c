ALTER TYPE app.mood OWNER TO app_owner;

-- downgrade
ALTER TYPE app.mood OWNER TO old_owner;
