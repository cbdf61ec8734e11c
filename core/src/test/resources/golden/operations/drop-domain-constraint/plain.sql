ALTER DOMAIN age DROP CONSTRAINT age_max;

-- downgrade
-- no inverse is known for drop constraint age_max from domain age (Test.java:1: nobody said what the constraint was)
