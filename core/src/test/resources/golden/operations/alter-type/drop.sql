ALTER TYPE app.address DROP ATTRIBUTE street;

-- downgrade
-- no inverse is known for alter type app.address (Test.java:1: nobody said what the attribute street was before)
