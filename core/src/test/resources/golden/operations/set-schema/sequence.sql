ALTER SEQUENCE app.numbers SET SCHEMA archive;

-- downgrade
ALTER SEQUENCE archive.numbers SET SCHEMA app;
