GRANT SELECT ON TABLE app.far TO writer;

-- downgrade
REVOKE SELECT ON TABLE app.far FROM writer;
