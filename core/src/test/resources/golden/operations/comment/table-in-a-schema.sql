COMMENT ON TABLE app.users IS '''); drop table users; --';

-- downgrade
COMMENT ON TABLE app.users IS NULL;
