UPDATE users
SET plan = 'free'; -- in batches of 10000 rows

-- downgrade
-- no inverse is known for update users in batches (Test.java:1: nobody said what the rows held before)
