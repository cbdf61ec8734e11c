select '{"a": {"b": ";"}}'::jsonb #>> '{a,b}'; select '{"a": 1}'::jsonb ->> 'a'; select '{"a": 1}'::jsonb -> 'a';
select '{"a": 1}'::jsonb @> '{}'; select '{"a": 1}'::jsonb ? 'a'; select '{"a": 1}'::jsonb ?| array['a', ';'];
select '{"a": 1}'::jsonb ?& array['a']; select '{"a": 1}'::jsonb #- '{a}'; select '{"a": 1}'::jsonb - 'a';
select '{"a": 1}'::jsonb || '{}';
