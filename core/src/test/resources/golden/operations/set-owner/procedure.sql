ALTER PROCEDURE app.tidy() OWNER TO app_owner;

-- downgrade
ALTER PROCEDURE app.tidy() OWNER TO old_owner;
