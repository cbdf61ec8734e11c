GRANT EXECUTE ON FUNCTION app.number() TO reader;

-- downgrade
REVOKE EXECUTE ON FUNCTION app.number() FROM reader;
