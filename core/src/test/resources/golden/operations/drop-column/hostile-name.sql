ALTER TABLE users DROP COLUMN "x""; drop table y; --";

-- downgrade
-- no inverse is known for drop column users.x"; drop table y; -- (Test.java:1: nobody said what the column looked like)
