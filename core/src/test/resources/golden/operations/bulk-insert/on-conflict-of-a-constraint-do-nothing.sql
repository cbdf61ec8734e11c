INSERT INTO roles (id) VALUES
    (1)
ON CONFLICT ON CONSTRAINT roles_pkey DO NOTHING;

-- downgrade
-- no inverse is known for insert 1 row into roles (Test.java:1: nobody said which rows to delete)
