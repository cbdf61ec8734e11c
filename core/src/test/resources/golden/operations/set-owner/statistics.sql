ALTER STATISTICS app.users_stats OWNER TO app_owner;

-- downgrade
ALTER STATISTICS app.users_stats OWNER TO old_owner;
