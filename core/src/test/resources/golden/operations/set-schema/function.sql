ALTER FUNCTION app.twice(integer, text) SET SCHEMA archive;

-- downgrade
ALTER FUNCTION archive.twice(integer, text) SET SCHEMA app;
