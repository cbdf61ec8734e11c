CREATE VIEW v
    WITH (security_invoker = true) AS
select id from users;

-- downgrade
DROP VIEW v;
