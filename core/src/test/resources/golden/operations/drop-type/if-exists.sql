DROP TYPE IF EXISTS nothing;

-- downgrade
-- no inverse is known for drop type nothing (Test.java:1: nobody said what the type looked like)
