REVOKE EXECUTE ON FUNCTION app.twice(integer, text) FROM PUBLIC;

-- downgrade
GRANT EXECUTE ON FUNCTION app.twice(integer, text) TO PUBLIC;
