ALTER TABLE app.users RENAME TO people;

-- downgrade
ALTER TABLE app.people RENAME TO users;
