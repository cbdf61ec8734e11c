CREATE VIEW app.v AS
select id from public.users;

-- downgrade
DROP VIEW app.v;
