ALTER TABLE events DETACH PARTITION few CONCURRENTLY;

-- downgrade
-- no inverse is known for detach partition few from events (Test.java:1: PostgreSQL leaves a check constraint in the partition, and chooses its name)
