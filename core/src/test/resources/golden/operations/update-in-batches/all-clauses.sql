UPDATE users
SET plan = 'free', "user" = 'x'
WHERE plan is null -- or no plan; -- in batches of 1 row

-- downgrade
-- no inverse is known for update users in batches (Test.java:1: nobody said what the rows held before)
