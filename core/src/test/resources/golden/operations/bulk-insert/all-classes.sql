INSERT INTO everything (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o) VALUES
    (1, (-2), 3, 12345678901234567890, 1000, 1.5, 'NaN', '-Infinity', true, '00000000-0000-0000-0000-000000000001', '2024-02-29', '2024-02-29T12:00:00.123Z', E'\\x5c78', 'DAYS', now());

-- downgrade
-- no inverse is known for insert 1 row into everything (Test.java:1: nobody said which rows to delete)
