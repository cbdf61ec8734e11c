select 1::smallint, (-2)::smallint, 3, (-4)::bigint, 1.5::real, 'NaN'::double precision, 5::numeric, 1.50::numeric, true, '00000000-0000-0000-0000-000000000001'::uuid, '2024-02-29'::date, '2024-02-29T12:00'::timestamp, '2024-02-29T12:00:00.123Z'::timestamptz, '2024-02-29T12:00+01:00'::timestamptz, '01:02:03'::time, E'\\x00ff'::bytea, 'DAYS', '{"a": 1}'::jsonb;

-- downgrade
-- no inverse is known for execute "select :a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l, :m, …" (Test.java:1: SQL is not looked into)
