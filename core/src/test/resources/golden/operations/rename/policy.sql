ALTER POLICY users_see ON app.users RENAME TO other;

-- downgrade
ALTER POLICY other ON app.users RENAME TO users_see;
