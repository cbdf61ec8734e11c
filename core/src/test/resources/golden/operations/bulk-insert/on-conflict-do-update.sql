INSERT INTO roles (id, name) VALUES
    (1, 'a'),
    (2, 'b')
ON CONFLICT (id) DO UPDATE SET name = excluded.name;

-- downgrade
-- no inverse is known for insert 2 rows into roles (Test.java:1: nobody said which rows to delete)
