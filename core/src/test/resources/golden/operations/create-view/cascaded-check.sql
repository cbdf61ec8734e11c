CREATE VIEW v
    WITH (check_option = cascaded) AS
select id from users;

-- downgrade
DROP VIEW v;
