CREATE VIEW v (id, name) AS
values (1, 'a');

-- downgrade
DROP VIEW v;
