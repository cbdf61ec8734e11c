ALTER STATISTICS app.users_stats SET SCHEMA archive;

-- downgrade
ALTER STATISTICS archive.users_stats SET SCHEMA app;
