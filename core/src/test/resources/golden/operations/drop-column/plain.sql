ALTER TABLE users DROP COLUMN name;

-- downgrade
-- no inverse is known for drop column users.name (Test.java:1: nobody said what the column looked like)
