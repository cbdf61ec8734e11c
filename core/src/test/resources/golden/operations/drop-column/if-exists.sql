ALTER TABLE users DROP COLUMN IF EXISTS phone;

-- downgrade
-- no inverse is known for drop column users.phone (Test.java:1: nobody said what the column looked like)
