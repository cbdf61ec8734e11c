ALTER SCHEMA app OWNER TO app_owner;

-- downgrade
ALTER SCHEMA app OWNER TO old_owner;
