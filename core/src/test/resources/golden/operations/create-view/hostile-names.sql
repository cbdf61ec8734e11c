CREATE VIEW "x""; drop table y; --" ("größe_数量_😀", "user") AS
select id, "order" from users;

-- downgrade
DROP VIEW "x""; drop table y; --";
