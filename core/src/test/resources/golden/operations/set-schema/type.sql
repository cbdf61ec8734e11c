ALTER TYPE app.mood SET SCHEMA archive;

-- downgrade
ALTER TYPE archive.mood SET SCHEMA app;
