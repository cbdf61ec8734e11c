ALTER TABLE app."Users" DETACH PARTITION app."two words" FINALIZE;

-- downgrade
-- no inverse is known for finalize detaching partition app.two words from app.Users (Test.java:1: PostgreSQL leaves a check constraint in the partition, and chooses its name)
