DROP VIEW people;

-- downgrade
-- no inverse is known for drop view people (Test.java:1: nobody said what the view showed)
