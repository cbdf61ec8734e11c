DROP VIEW people;

-- downgrade
CREATE VIEW people (number, name)
    WITH (security_barrier = true) AS
select id, name from users where id > 0;
