ALTER MATERIALIZED VIEW app.folk SET SCHEMA archive;

-- downgrade
ALTER MATERIALIZED VIEW archive.folk SET SCHEMA app;
