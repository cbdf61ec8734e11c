GRANT USAGE ON TYPE app.mood TO reader;

-- downgrade
REVOKE USAGE ON TYPE app.mood FROM reader;
