GRANT SELECT ON TABLE app.folk TO writer;

-- downgrade
REVOKE SELECT ON TABLE app.folk FROM writer;
