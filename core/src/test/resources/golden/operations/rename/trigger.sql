ALTER TRIGGER users_touch ON app.users RENAME TO other;

-- downgrade
ALTER TRIGGER other ON app.users RENAME TO users_touch;
