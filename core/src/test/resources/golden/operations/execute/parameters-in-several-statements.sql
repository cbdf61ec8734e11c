update roles set name = NULL;

delete from roles where id = 5 - 5;

select '{1,2}'::int[] where '2 :b' <> '';

-- downgrade
-- no inverse is known for execute "update roles set name = :a" (Test.java:1: SQL is not looked into), execute "delete from roles where id = :b - :b" (Test.java:1: SQL is not looked into), execute "select '{1,2}'::int[] where '2 :b' <> ''" (Test.java:1: SQL is not looked into)
