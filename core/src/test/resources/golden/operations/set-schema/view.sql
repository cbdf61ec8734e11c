ALTER VIEW app.people SET SCHEMA archive;

-- downgrade
ALTER VIEW archive.people SET SCHEMA app;
