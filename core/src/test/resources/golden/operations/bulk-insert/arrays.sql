INSERT INTO a (n, t, nested, bytes, flags, empty) VALUES
    ('{1,-2}', E'{"a,b",NULL,"NULL","","\\"\\\\{}"}', '{{1,2},{3,4}}', E'{"\\\\x005c"}', '{true,false}', '{}'),
    (NULL, NULL, NULL, NULL, NULL, NULL);

-- downgrade
-- no inverse is known for insert 2 rows into a (Test.java:1: nobody said which rows to delete)
