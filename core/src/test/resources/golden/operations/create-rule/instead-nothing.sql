CREATE RULE r AS ON DELETE TO users
    DO INSTEAD NOTHING;

-- downgrade
DROP RULE r ON users;
