CREATE OR REPLACE VIEW people
    WITH (check_option = local) AS
select id as number, name from users;

-- downgrade
CREATE OR REPLACE VIEW people (number, name)
    WITH (security_barrier = true) AS
select id, name from users where id > 0;
