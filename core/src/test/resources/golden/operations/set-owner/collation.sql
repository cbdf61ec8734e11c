ALTER COLLATION app.plain OWNER TO app_owner;

-- downgrade
ALTER COLLATION app.plain OWNER TO old_owner;
