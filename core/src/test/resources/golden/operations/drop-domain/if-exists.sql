DROP DOMAIN IF EXISTS nothing;

-- downgrade
-- no inverse is known for drop domain nothing (Test.java:1: nobody said what the domain looked like)
