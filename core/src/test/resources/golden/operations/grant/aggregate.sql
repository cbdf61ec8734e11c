GRANT EXECUTE ON FUNCTION app.total(integer) TO reader;

-- downgrade
REVOKE EXECUTE ON FUNCTION app.total(integer) FROM reader;
