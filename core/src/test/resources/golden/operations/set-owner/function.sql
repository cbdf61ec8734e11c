ALTER FUNCTION app.twice(integer, text) OWNER TO app_owner;

-- downgrade
ALTER FUNCTION app.twice(integer, text) OWNER TO old_owner;
