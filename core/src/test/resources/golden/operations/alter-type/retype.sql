ALTER TYPE address ALTER ATTRIBUTE number TYPE bigint CASCADE;

-- downgrade
-- no inverse is known for alter type address (Test.java:1: nobody said what the attribute number was before)
