ALTER AGGREGATE app.number(*) OWNER TO app_owner;

-- downgrade
ALTER AGGREGATE app.number(*) OWNER TO old_owner;
