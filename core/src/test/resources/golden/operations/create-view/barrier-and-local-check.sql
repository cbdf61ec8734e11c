CREATE VIEW v
    WITH (security_barrier = true, check_option = local) AS
select * from users where id > 0;

-- downgrade
DROP VIEW v;
