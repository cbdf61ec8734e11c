UPDATE app."user"
SET name = upper(name); -- in batches of 10000 rows

-- downgrade
-- no inverse is known for update app.user in batches (Test.java:1: nobody said what the rows held before)
