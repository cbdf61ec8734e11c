ALTER TYPE app.address SET SCHEMA archive;

-- downgrade
ALTER TYPE archive.address SET SCHEMA app;
