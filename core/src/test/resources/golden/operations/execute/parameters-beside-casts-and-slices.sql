select (array[1, 2])[1:2], (array[1, 2])[(1)], ":n", $$ :n $$, 1::int4, 1::int8 /* :n */ from (select 1 as ":n") s;

-- downgrade
-- no inverse is known for execute "select (array[:n, 2])[1:2], (array[1, 2])[(:n)], ":n", $$ :…" (Test.java:1: SQL is not looked into)
