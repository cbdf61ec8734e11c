select '{d 2024-01-01}', '{"a": 1}'::jsonb ? 'a', '{ts}' where '{fn now()}' <> ':x';

-- downgrade
-- no inverse is known for execute "select '{d 2024-01-01}', '{"a": 1}'::jsonb ? 'a', '{ts}' wh…" (Test.java:1: SQL is not looked into)
