ALTER MATERIALIZED VIEW app.folk OWNER TO app_owner;

-- downgrade
ALTER MATERIALIZED VIEW app.folk OWNER TO old_owner;
