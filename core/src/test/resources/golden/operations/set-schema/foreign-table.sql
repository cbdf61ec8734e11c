ALTER FOREIGN TABLE app.far SET SCHEMA archive;

-- downgrade
ALTER FOREIGN TABLE archive.far SET SCHEMA app;
