DROP TYPE mood;

-- downgrade
-- no inverse is known for drop type mood (Test.java:1: nobody said what the type looked like)
