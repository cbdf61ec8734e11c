ALTER TABLE events DETACH PARTITION few FINALIZE;

-- downgrade
-- no inverse is known for finalize detaching partition few from events (Test.java:1: PostgreSQL leaves a check constraint in the partition, and chooses its name)
