GRANT EXECUTE ON FUNCTION app.twice(integer, text) TO reader;

-- downgrade
REVOKE EXECUTE ON FUNCTION app.twice(integer, text) FROM reader;
