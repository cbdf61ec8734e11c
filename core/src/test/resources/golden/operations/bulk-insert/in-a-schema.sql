INSERT INTO app."order" ("user") VALUES
    ('x');

-- downgrade
-- no inverse is known for insert 1 row into app.order (Test.java:1: nobody said which rows to delete)
