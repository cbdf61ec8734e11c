COMMENT ON TABLE app.users IS '''); drop table users; --';
