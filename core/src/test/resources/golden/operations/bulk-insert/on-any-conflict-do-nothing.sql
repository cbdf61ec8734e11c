INSERT INTO roles (id, name) VALUES
    (1, 'a')
ON CONFLICT DO NOTHING;

-- downgrade
-- no inverse is known for insert 1 row into roles (Test.java:1: nobody said which rows to delete)
