DROP DOMAIN email;

-- downgrade
-- no inverse is known for drop domain email (Test.java:1: nobody said what the domain looked like)
