select jsonb_path_query('{"a": [1, 2]}', '$.a[*] ? (@ > 1)'); select '{"a": 1}'::jsonb @? '$.a ? (@ == 1)';
select '{"a": 1}'::jsonb @@ '$.a == 1'; select jsonb_path_exists('{}', $$$.";"$$);
