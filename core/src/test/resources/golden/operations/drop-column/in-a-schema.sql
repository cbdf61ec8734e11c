ALTER TABLE app.users DROP COLUMN name;
