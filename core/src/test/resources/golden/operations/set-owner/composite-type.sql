ALTER TYPE app.address OWNER TO app_owner;

-- downgrade
ALTER TYPE app.address OWNER TO old_owner;
