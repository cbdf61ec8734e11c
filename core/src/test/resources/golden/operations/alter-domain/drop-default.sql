ALTER DOMAIN age DROP DEFAULT;

-- downgrade
-- no inverse is known for alter domain age (Test.java:1: nobody said with .from(…) what it was before)
