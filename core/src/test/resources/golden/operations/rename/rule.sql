ALTER RULE users_keep ON app.users RENAME TO other;

-- downgrade
ALTER RULE other ON app.users RENAME TO users_keep;
