GRANT USAGE, SELECT ON SEQUENCE app.numbers TO reader;

-- downgrade
REVOKE USAGE, SELECT ON SEQUENCE app.numbers FROM reader;
