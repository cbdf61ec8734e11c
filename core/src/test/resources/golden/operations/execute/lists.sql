select 1 from roles where id = any('{1,2}'::integer[]) or name = any(E'{"a,b","NULL","\\"\\\\"}') or '{}'::text[] = '{}'::text[];

-- downgrade
-- no inverse is known for execute "select 1 from roles where id = any(:ids) or name = any(:nam…" (Test.java:1: SQL is not looked into)
