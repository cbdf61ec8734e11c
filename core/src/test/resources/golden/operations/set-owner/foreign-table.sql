ALTER FOREIGN TABLE app.far OWNER TO app_owner;

-- downgrade
ALTER FOREIGN TABLE app.far OWNER TO old_owner;
