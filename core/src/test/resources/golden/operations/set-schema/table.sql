ALTER TABLE app.users SET SCHEMA archive;

-- downgrade
ALTER TABLE archive.users SET SCHEMA app;
