INSERT INTO roles (id, name) VALUES
    (1, 'admin'),
    (2, 'student');

-- downgrade
-- no inverse is known for insert 2 rows into roles (Test.java:1: nobody said which rows to delete)
