CREATE RULE r AS ON DELETE TO app.users
    DO INSTEAD NOTHING;

-- downgrade
DROP RULE r ON app.users;
