ALTER TABLE events DETACH PARTITION few;

-- downgrade
-- no inverse is known for detach partition few from events (Test.java:1: nobody said which rows the partition held)
