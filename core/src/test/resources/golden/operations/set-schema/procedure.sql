ALTER PROCEDURE app.tidy() SET SCHEMA archive;

-- downgrade
ALTER PROCEDURE archive.tidy() SET SCHEMA app;
