ALTER PUBLICATION users_pub OWNER TO app_owner;

-- downgrade
ALTER PUBLICATION users_pub OWNER TO old_owner;
