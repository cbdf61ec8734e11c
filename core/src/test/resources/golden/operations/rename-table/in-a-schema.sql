ALTER TABLE app.users RENAME TO people;
