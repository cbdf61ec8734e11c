ALTER AGGREGATE app.total(integer) OWNER TO app_owner;

-- downgrade
ALTER AGGREGATE app.total(integer) OWNER TO old_owner;
