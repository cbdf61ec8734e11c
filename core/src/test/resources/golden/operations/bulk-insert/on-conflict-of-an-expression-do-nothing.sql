INSERT INTO roles (id, name) VALUES
    (3, 'OLD')
ON CONFLICT (lower(name)) DO NOTHING;

-- downgrade
-- no inverse is known for insert 1 row into roles (Test.java:1: nobody said which rows to delete)
