CREATE RULE r AS ON UPDATE TO users
    WHERE old.id <> new.id
    DO ALSO insert into log values (new.id);

-- downgrade
DROP RULE r ON users;
