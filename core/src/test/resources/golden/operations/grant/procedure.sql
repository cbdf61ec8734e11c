GRANT EXECUTE ON PROCEDURE app.tidy() TO reader;

-- downgrade
REVOKE EXECUTE ON PROCEDURE app.tidy() FROM reader;
