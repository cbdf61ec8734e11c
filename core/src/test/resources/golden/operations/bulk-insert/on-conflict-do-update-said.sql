INSERT INTO roles (id, name) VALUES
    (1, 'a')
ON CONFLICT ON CONSTRAINT roles_pkey DO UPDATE SET name = roles.name || excluded.name
WHERE roles.name <> excluded.name;

-- downgrade
-- no inverse is known for insert 1 row into roles (Test.java:1: nobody said which rows to delete)
