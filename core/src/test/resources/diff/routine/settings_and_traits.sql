-- old
create function f() returns int language sql stable strict cost 5 set work_mem = '1MB' as 'select 1';
-- new
create function f() returns int language sql immutable security definer parallel safe leakproof set search_path = pg_catalog, public as 'select 1';
