ALTER PUBLICATION changes SET (publish = 'insert');

-- downgrade
-- no inverse is known for alter publication changes (Test.java:1: nobody said with .from(…) what it was before)
