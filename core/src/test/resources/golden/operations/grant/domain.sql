GRANT USAGE ON DOMAIN app.email TO reader;

-- downgrade
REVOKE USAGE ON DOMAIN app.email FROM reader;
