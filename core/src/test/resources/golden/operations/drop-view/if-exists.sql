DROP VIEW IF EXISTS nothing;

-- downgrade
-- no inverse is known for drop view nothing (Test.java:1: nobody said what the view showed)
