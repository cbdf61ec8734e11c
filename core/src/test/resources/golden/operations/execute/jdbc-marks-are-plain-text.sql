select '{d 2024-01-01}', '{"a": 1}'::jsonb ? 'a', '{ts}' where '{fn now()}' <> ':x';
