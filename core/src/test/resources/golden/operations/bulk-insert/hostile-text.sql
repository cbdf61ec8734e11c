INSERT INTO roles (name) VALUES
    ('''); drop table roles; --'),
    (E'back\\slash \\'' and $$'),
    ('two
lines	and 😀 {}'),
    ('');

-- downgrade
-- no inverse is known for insert 4 rows into roles (Test.java:1: nobody said which rows to delete)
