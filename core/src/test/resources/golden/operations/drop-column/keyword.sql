ALTER TABLE users DROP COLUMN "order";

-- downgrade
-- no inverse is known for drop column users.order (Test.java:1: nobody said what the column looked like)
