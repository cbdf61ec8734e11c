ALTER AGGREGATE app.number(*) SET SCHEMA archive;

-- downgrade
ALTER AGGREGATE archive.number(*) SET SCHEMA app;
