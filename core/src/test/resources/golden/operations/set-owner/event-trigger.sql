ALTER EVENT TRIGGER ddl_seen OWNER TO app_owner;

-- downgrade
ALTER EVENT TRIGGER ddl_seen OWNER TO old_owner;
