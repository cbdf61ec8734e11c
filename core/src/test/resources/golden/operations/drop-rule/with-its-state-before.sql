DROP RULE keep ON users;

-- downgrade
CREATE RULE keep AS ON DELETE TO users
    WHERE old.id = 1
    DO INSTEAD NOTHING;
