ALTER AGGREGATE app.total(integer) SET SCHEMA archive;

-- downgrade
ALTER AGGREGATE archive.total(integer) SET SCHEMA app;
