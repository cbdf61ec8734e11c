INSERT INTO roles (id) VALUES
    ((-1));

-- downgrade
-- no inverse is known for insert 1 row into roles (Test.java:1: nobody said which rows to delete)
