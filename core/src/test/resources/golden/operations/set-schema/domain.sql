ALTER DOMAIN app.email SET SCHEMA archive;

-- downgrade
ALTER DOMAIN archive.email SET SCHEMA app;
