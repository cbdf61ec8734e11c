ALTER COLLATION app.plain SET SCHEMA archive;

-- downgrade
ALTER COLLATION archive.plain SET SCHEMA app;
