DROP SCHEMA full_one CASCADE;

-- downgrade
-- no inverse is known for drop schema full_one (Test.java:1: nobody said what was in the schema)
