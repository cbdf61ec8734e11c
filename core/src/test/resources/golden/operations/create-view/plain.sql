CREATE VIEW v AS
select id, name from users;

-- downgrade
DROP VIEW v;
