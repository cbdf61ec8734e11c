CREATE RULE r AS ON INSERT TO people
    DO INSTEAD (
    insert into users values (new.id, new.email);
    insert into log values (new.id)
);

-- downgrade
DROP RULE r ON people;
