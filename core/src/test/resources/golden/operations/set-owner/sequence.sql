ALTER SEQUENCE app.numbers OWNER TO app_owner;

-- downgrade
ALTER SEQUENCE app.numbers OWNER TO old_owner;
