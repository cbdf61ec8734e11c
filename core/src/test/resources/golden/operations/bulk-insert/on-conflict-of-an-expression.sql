INSERT INTO roles (id, name) VALUES
    (1, 'OLD')
ON CONFLICT (lower(name)) DO UPDATE SET id = excluded.id, name = excluded.name;

-- downgrade
-- no inverse is known for insert 1 row into roles (Test.java:1: nobody said which rows to delete)
