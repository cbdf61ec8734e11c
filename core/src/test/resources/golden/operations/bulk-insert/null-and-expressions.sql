INSERT INTO roles (id, name) VALUES
    (NULL, upper('x')),
    (1 + 1, NULL);

-- downgrade
-- no inverse is known for insert 2 rows into roles (Test.java:1: nobody said which rows to delete)
